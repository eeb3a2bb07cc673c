// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeContact } from '../../builders';
import { find } from './input';

describe('not-client-group (PULL-CON-1)', () => {
  it.each([
    ['Client', ['Client'], null],
    ['Judge', ['Client'], { group: 'Judge' }],
    ['Plaintiff', ['Client', 'Plaintiff'], null],
    ['client', ['Client'], { group: 'client' }],
    [null, ['Client'], null],
    ['', ['Client'], null],
  ])('Group %s where clients are %s', (group, clientGroups, detail) => {
    const client = { contact: makeContact({ group }), own: undefined };
    expect(find('not-client-group', { client, clientGroups })).toEqual(detail);
  });

  it('finds nothing where nobody is chosen', () => {
    expect(find('not-client-group', { client: null })).toBeNull();
  });
});
