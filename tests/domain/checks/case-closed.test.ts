// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { makeFact, makeProject } from '../../builders';
import { find } from './input';

describe('case-closed (product §6)', () => {
  it.each([
    ['closed', makeFact(true), {}],
    ['open', makeFact(false), null],
    ['empty', makeFact<boolean>(null), null],
    ['not loaded', undefined, null],
  ])('%s', (_, closed, detail) => {
    expect(find('case-closed', { project: makeProject({ closed }) })).toEqual(detail);
  });
});
