// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../src/domain/checks/run-checks';
import { find, makeInput, named } from './input';

const otherClients = ['María López', 'Jane Doe', 'Cher', 'Tom O’Neil'];

describe('other-client-name (product §6)', () => {
  it.each([
    ['The hearing of Maria Lopez is on Monday', 'María López'],
    ['MARÍA  LÓPEZ’s file', 'María López'],
    ["Tom O'Neil", 'Tom O’Neil'],
  ])('finds it in: %s', (text, name) => {
    expect(find('other-client-name', { text, otherClients })).toEqual({ name });
  });

  it.each(['Maria called', 'Lopez Maria', 'Jane Doe, please call', 'Ana Maria Lopezcastro', 'Cher', ''])(
    'finds nothing in: %s',
    (text) => {
      expect(find('other-client-name', { text, otherClients, ...named('Jane Doe') })).toBeNull();
    },
  );

  it('is off until the firm turns it on', () => {
    expect(runChecks(makeInput({ text: 'María López', otherClients }))).toEqual([]);
  });
});
