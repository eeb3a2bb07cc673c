// @vitest-environment node
import { expect, it } from 'vitest';
import { SEEDED } from './defects';
import { ANSWERS } from './met';
import {
  describeChaos,
  describeEnd,
  describeRest,
  findFailures,
  findTooFew,
  findUntried,
  joinAnew,
  planWorlds,
} from './results';
import type { WorldReport } from './run-world';

const world: WorldReport = {
  seed: 1,
  protocol: 'h2',
  sends: 1_000,
  texts: { typed: 900, writtenOver: 1, drafts: 8, more: 2 },
  deliveries: 800,
  again: 0,
  seconds: 1,
  violations: [],
  log: [],
  deaths: {
    'undo window: queued': 20,
    'server has the request: sending': 20,
    'after the answer: sending': 20,
    'after the answer: accepted': 20,
    'at random: queued': 12,
    'at random: sending': 8,
    'at random: accepted': 30,
  },
  faults: {},
  met: Object.fromEntries(ANSWERS.map((name) => [name, 1])),
  ends: { logged: 20 },
  acts: {},
  anew: 0,
  looked: {},
};
const caught = SEEDED.map(({ says }) => ({ defect: says, line: 'a line' }));

it('a whole run has a thousand sends, every death, every defect', () => {
  expect(describeRest([world], caught, [])).toEqual([]);
});

it('the section is written only where all of it is there and this run went well', () => {
  expect(describeEnd(true, [], true)).toEqual({ writes: true, lines: ['docs/proof.md is written.'] });
  expect(describeEnd(false, [], true)).toEqual({
    writes: false,
    lines: ['This run failed: docs/proof.md stays as it is.'],
  });
  for (const ok of [true, false])
    expect(describeEnd(ok, ['999 of 1000 sends so far'], true)).toEqual({
      writes: false,
      lines: ['999 of 1000 sends so far'],
    });
});

it.each<[string, Partial<WorldReport>, string]>([
  ['fewer sends', { sends: 999 }, '999 of 1000 sends so far'],
  [
    'messages that never claimed their lines',
    { ends: { accepted: 800, logged: 19 } },
    'MyCase’s log proved 19 messages so far, 20 are wanted: without that none is known to claim its line',
  ],
  [
    'a death that nobody saw',
    {
      deaths: {
        ...world.deaths,
        'after the answer: accepted': 0,
        'after the answer, not seen: accepted': 20,
      },
    },
    "a worker's death, after the answer: accepted: seen 0 times so far, 20 are wanted",
  ],
  [
    'a stop that came too late',
    {
      deaths: {
        ...world.deaths,
        'after the answer: accepted': 19,
        'after the answer, too late: accepted': 9,
      },
    },
    "a worker's death, after the answer: accepted: seen 19 times so far, 20 are wanted",
  ],
  [
    'few deaths at random',
    { deaths: { ...world.deaths, 'at random: queued': 1 } },
    "a worker's death at random: met 9 messages that were queued or sending so far, 20 are wanted",
  ],
  [
    'an answer that met no message',
    { met: { ...world.met, 'answered with 503': 0 } },
    'no message was met yet by: answered with 503',
  ],
])('%s is not enough yet, and no failure', (_, change, line) => {
  const worlds = [{ ...world, ...change }];
  expect(findTooFew(worlds)).toEqual([line]);
  expect(findFailures(worlds, [])).toEqual([]);
  const said = describeRest(worlds, caught, []);
  expect(said[0]).toMatch(/^No world failed\./);
  expect(said.at(-1)).toContain(line);
});

it.each<[string, Partial<WorldReport>, string]>([
  [
    'presses of which nothing came',
    { deliveries: 0 },
    'only 0 deliveries of 1000 sends: where Send is off, nothing is proved',
  ],
  ['a promise that does not hold', { violations: [{ kind: 'lost', line: 'lost: it' }] }, 'seed 1: lost: it'],
])('%s is a failure', (_, change, line) => {
  const worlds = [{ ...world, ...change }];
  expect(findFailures(worlds, [])).toEqual([line]);
  expect(describeRest(worlds, caught, [])).toEqual(['FAILED on these sources:', `  ${line}`]);
});

it('pages that were opened once more are counted in all worlds together', () => {
  const worlds = [2, 1, 1].map((anew, i) => ({ ...world, seed: i, anew }));
  expect(findFailures(worlds.slice(0, 2), [])).toEqual([]);
  const [line, ...more] = findFailures(worlds, []);
  expect([line, more]).toEqual([
    expect.stringMatching(/^4 times in 3 worlds a page of MyCase never came/),
    [],
  ]);
  expect(describeRest(worlds, caught, [])).toEqual(['FAILED on these sources:', `  ${line}`]);
});

it('a world that is run again hides no page that was opened once more before', () => {
  const before = { ...world, anew: 2 };
  const after = { ...world, anew: 0 };
  expect(joinAnew(after, null)).toEqual(after);
  expect(joinAnew(after, before)).toEqual(before);
  expect(joinAnew(before, after)).toEqual(before);
});

it('a defect that was not caught is named', () => {
  expect(findUntried(caught.slice(1))).toEqual([SEEDED[0]?.name]);
  expect(describeRest([world], caught.slice(1), []).join('\n')).toContain(`\n  ${SEEDED[0]?.name}`);
});

it('the section says what its words mean, how long a screen may lag, and how the defects were looked for', () => {
  const said = describeChaos([world], []);
  expect(said).toMatch(/A world is .* Its \*plan\* is .* a round is/);
  expect(said).toContain('has 15 s to show the right one');
  expect(said).toContain('after a press of Send the end must be in view');
  expect(said).toContain('quiet worlds of its own');
  expect(said).toContain('by `npm run wire`');
  expect(said).toContain('with 900 texts');
  expect(said).toContain('The 900 texts are 893 messages');
  expect(said).toContain('Staff meant "again" 0 times');
  expect(said).toContain('\n\n0 times a page of MyCase never came');
});

it('the messages of the last table are counted where it stands, and a text without one is not among them', () => {
  const said = describeChaos([{ ...world, ends: { accepted: 800, discarded: 93 } }], []);
  expect(said).toContain('Where the 893 messages stood at the end; a text that made none is not among them:');
  expect(said).toContain('| discarded | 93 |');
});

it('a world that did not come to its end fails all, but where it is excused', () => {
  const one = { seed: 7001, sends: 100, line: 'Awaited in vain for 240 s: a decision.', excuse: null };
  expect(describeRest([world], caught, [one])).toEqual([
    'FAILED on these sources:',
    `  seed 7001 (100 sends) did not come to its end: ${one.line}`,
  ]);
  const excused = { ...one, excuse: 'a reason' };
  expect(describeRest([world], caught, [excused])).toEqual([
    expect.stringMatching(/^No world failed\./),
    'Not run to their end yet; `npm run chaos` runs them again:',
    '  seed 7001 (100 sends)',
  ]);
  const again = { ...world, seed: 7001, sends: 100 };
  expect(describeRest([world, again], caught, [excused])).toEqual([]);
  expect(describeChaos([world, again], [excused])).toContain(`seed 7001 (100 sends): ${one.line}`);
});

it('what is missing is planned: first what did not come to its end, then new worlds', () => {
  const excused = { seed: 7001, sends: 100, line: 'Awaited in vain.', excuse: 'a reason' };
  const again = { seed: 7001, sends: 100 };
  expect(planWorlds([world], [], 5)).toEqual([]);
  expect(planWorlds([world], [excused], 5)).toEqual([again]);
  const some = { ...world, sends: 750 };
  expect(planWorlds([some], [excused], 5)).toEqual([again, { seed: 5, sends: 100 }, { seed: 6, sends: 50 }]);
  // A death that was not met often enough: one more, where none is run anyway.
  const few = { ...world, deaths: {} };
  expect(planWorlds([few], [], 5)).toEqual([{ seed: 5, sends: 100 }]);
  expect(planWorlds([few], [excused], 5)).toEqual([again]);
});

it('where the sources changed meanwhile nothing is written', () => {
  const { writes, lines } = describeEnd(true, [], false);
  expect(writes).toBe(false);
  expect(lines).toEqual([expect.stringMatching(/^The sources were changed while this ran: /)]);
});
