// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeContact, makeFact, makeProject } from '../../builders';
import { find } from './input';

describe('no-client (product §4)', () => {
  it.each([
    ['one client', makeProject(), null],
    [
      'two clients',
      makeProject({ contacts: makeFact([makeContact(), makeContact({ contactId: '2' })]) }),
      { why: 'choose' },
    ],
    ['nobody on the case', makeProject({ contacts: makeFact([]) }), { why: 'none' }],
  ])('%s', (_, project, detail) => {
    expect(find('no-client', { project })).toEqual(detail);
  });
});
