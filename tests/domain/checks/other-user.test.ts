// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('other-user (product §6)', () => {
  it.each([
    ['7001', '7002', { authorId: '7001', signedInId: '7002' }],
    ['7001', '7001', null],
    ['7001', null, null],
    [null, '7002', null],
  ])('author %s, signed in %s', (authorId, signedInId, detail) => {
    expect(find('other-user', { authorId, signedInId })).toEqual(detail);
  });
});
