// @vitest-environment node
import { expect, it } from 'vitest';
import { BROKEN_OFF, describeExcused, findInexcusable, findOwed, isNodesFault, NODES_FAULT } from './unended';

const one = { seed: 7001, sends: 100, line: 'Awaited in vain for 240 s: a decision.', excuse: null };

it('a world that did not come to its end fails the sources, and is not called excused', () => {
  expect(findInexcusable([one])).toEqual([
    'seed 7001 (100 sends) did not come to its end: Awaited in vain for 240 s: a decision.',
  ]);
  expect(describeExcused([one], [])).toBe('');
});

it.each([NODES_FAULT, BROKEN_OFF])('it does not where the reason is: %s', (excuse) => {
  expect(findInexcusable([{ ...one, excuse }])).toEqual([]);
  const said = describeExcused([one, { ...one, seed: 7002, excuse }], []);
  expect(said).toContain(`seed 7002 (100 sends): ${one.line} The reason: ${excuse}.`);
  expect(said).not.toContain('7001');
});

it('an excuse holds only until the same plan was run again, to its end', () => {
  const excused = { ...one, excuse: NODES_FAULT };
  const plan = { seed: 7001, sends: 100 };
  const others = [
    { seed: 7001, sends: 50 },
    { seed: 7002, sends: 100 },
  ];
  expect(findOwed([one], [])).toEqual([]);
  expect(findOwed([excused, { ...excused, excuse: BROKEN_OFF }], others)).toEqual([plan]);
  expect(findOwed([excused], [...others, plan])).toEqual([]);
  expect(describeExcused([excused], others)).toContain(`${NODES_FAULT}. It must be run again.`);
  expect(describeExcused([excused], [plan])).toContain(
    `${NODES_FAULT}. The same plan came to its end in another run.`,
  );
});

it("Node's fault is known by where it came from alone", () => {
  const fault = new Error('write');
  fault.stack = 'AssertionError\n    at JSStreamSocket.doWrite (node:internal/js_stream_socket:180:5)';
  expect(isNodesFault(fault)).toBe(true);
  expect(isNodesFault(new Error('AssertionError'))).toBe(false);
});
