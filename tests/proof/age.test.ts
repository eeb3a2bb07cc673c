// @vitest-environment node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { ageHere, describeAge, isTrue, retell } from './age';
import { openRepository } from './repository';
import { readSources } from './sources';

const folder = mkdtempSync(join(tmpdir(), 'hona-panel-age-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = () => readSources(folder, () => '');

it('a section is of this product until the product changes, and again when it is as before', () => {
  const { write, commit } = openRepository(folder);
  const stamp = read();
  const { product: _, ...withoutProduct } = stamp;
  const say = (one = stamp) => describeAge(ageHere(folder)(one));
  write('tests/a.ts', '2');
  commit('tests');
  expect(say()).toBe('this product');
  expect(say({ ...withoutProduct } as typeof stamp)).toBe('this product');
  write('src/a.ts', '2');
  write('src/new.ts', '1');
  expect(say()).toBe('an older product: at least 2 files changed since');
  commit('product');
  expect(say()).toBe('an older product: at least 2 files changed since');
  expect(say({ ...withoutProduct } as typeof stamp)).toBe('an older product: at least 2 files changed since');
  write('src/a.ts', '1');
  rmSync(join(folder, 'src/new.ts'));
  expect(say()).toBe('this product');
});

it('what was measured with changes is told by the product, and no number is said of what is in no commit', () => {
  const { write, commit } = openRepository(folder);
  write('src/a.ts', '2');
  const stamp = read();
  expect(stamp.isChanged).toBe(true);
  const { product: _, ...withoutProduct } = stamp;
  commit('the changes');
  expect(ageHere(folder)(stamp)).toEqual({ is: 'this' });
  expect(ageHere(folder)(withoutProduct)).toBeNull();
  write('src/a.ts', '3');
  expect(describeAge(ageHere(folder)(stamp))).toBe('an older product');
});

it('where a commit is not there the product is still told, and without it nothing is', () => {
  const { write } = openRepository(folder);
  const { product } = read();
  const stamp = { commit: '0123abc', isChanged: false };
  expect(ageHere(folder)({ ...stamp, product })).toEqual({ is: 'this' });
  expect(ageHere(folder)(stamp)).toBeNull();
  write('src/a.ts', '2');
  expect(ageHere(folder)({ ...stamp, product })).toEqual({ is: 'older', files: null });
});

it('without any history nobody can tell', () => {
  const age = ageHere(folder)({ commit: '0123abc', isChanged: false, product: 'fedcba987654' });
  expect(age).toBeNull();
  expect(isTrue('this product', age)).toBe(true);
});

it('the overview may say less than is so, and nothing else', () => {
  const older = { is: 'older', files: 3 } as const;
  for (const said of ['an older product', describeAge(older), describeAge({ ...older, files: 2 })])
    expect(isTrue(said, older)).toBe(true);
  for (const said of ['', 'this product', 'not known', describeAge({ ...older, files: 4 })])
    expect(isTrue(said, older)).toBe(false);
  expect(isTrue(describeAge(older), { ...older, files: null })).toBe(true);
  expect(isTrue('this product', { is: 'this' })).toBe(true);
  expect(isTrue('an older product', { is: 'this' })).toBe(false);
});

it('what was said of a section stays where a clone cannot say more', () => {
  const said = 'an older product: at least 4 files changed since';
  expect(retell(null, said)).toBe(said);
  expect(retell({ is: 'older', files: null }, said)).toBe(said);
  expect(retell({ is: 'older', files: null }, 'this product')).toBe('an older product');
  expect(retell({ is: 'older', files: 5 }, said)).toBe('an older product: at least 5 files changed since');
  expect(retell({ is: 'this' }, said)).toBe('this product');
  expect(retell(null, '')).toBe('not known');
});
