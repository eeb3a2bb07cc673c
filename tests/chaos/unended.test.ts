// @vitest-environment node
import { expect, it } from 'vitest';
import { BROKEN_OFF, describeExcused, findInexcusable, isNodesFault, NODES_FAULT } from './unended';

const one = { seed: 7001, sends: 100, line: 'Awaited in vain for 240 s: a decision.', excuse: null };

it('a world that did not come to its end fails the sources, and is not called excused', () => {
  expect(findInexcusable([one])).toEqual([
    'seed 7001 (100 sends) did not come to its end: Awaited in vain for 240 s: a decision.',
  ]);
  expect(describeExcused([one])).toBe('');
});

it.each([NODES_FAULT, BROKEN_OFF])('it does not where the reason is: %s', (excuse) => {
  expect(findInexcusable([{ ...one, excuse }])).toEqual([]);
  const said = describeExcused([one, { ...one, seed: 7002, excuse }]);
  expect(said).toContain(`seed 7002 (100 sends): ${one.line} The reason: ${excuse}.`);
  expect(said).not.toContain('7001');
});

it("Node's fault is known by where it came from alone", () => {
  const fault = new Error('write');
  fault.stack = 'AssertionError\n    at JSStreamSocket.doWrite (node:internal/js_stream_socket:180:5)';
  expect(isNodesFault(fault)).toBe(true);
  expect(isNodesFault(new Error('AssertionError'))).toBe(false);
});
