import type { Defect } from '../proof/seeded';

const KEEP_ALIVE = 'src/background/keep-alive.ts';

/** Seconds that pass in these builds between the last call to the extension's API and the request. */
export const SLOW_SECONDS = 20;
const pause = `await new Promise((resolve) => setTimeout(resolve, ${SLOW_SECONDS}_000));`;
/** An alarm is an event: one that rang in the middle would hide how long a worker lives by itself. */
const lateAlarm = {
  file: 'src/background/outbox-port.ts',
  from: '{ periodInMinutes: 0.5 }',
  to: '{ delayInMinutes: 10 }',
};
const CALL = '  await browser.runtime.getPlatformInfo();\n';

/**
 * Two builds that differ in one thing alone. In production the settings are read right before each attempt, and that too is
 * a call; so a slow computer is put between that and the request, or nobody could see what the calls in keep-alive.ts do.
 */
const KEPT: Defect = {
  name: 'slow-and-kept',
  says: `${SLOW_SECONDS} s pass before the request begins`,
  changes: [{ file: KEEP_ALIVE, from: CALL, to: `  ${pause}\n${CALL}` }, lateAlarm],
};
const LEFT_ALONE: Defect = {
  name: 'slow-and-left-alone',
  says: `${SLOW_SECONDS} s pass before the request begins, and nothing is called to keep the worker`,
  changes: [
    { file: KEEP_ALIVE, from: CALL, to: `  ${pause}\n` },
    {
      file: KEEP_ALIVE,
      from: 'setInterval(() => void browser.runtime.getPlatformInfo(), PAUSE)',
      to: 'setInterval(() => undefined, PAUSE)',
    },
    lateAlarm,
  ],
};

type IdleBuild = {
  name: string;
  /** For docs/proof.md. */
  is: string;
  defect: Defect | null;
  /** What the panel says of the message. */
  says: string;
  dies: boolean;
};
const DEADLINE = 'Hona did not answer in time';
const DIED = 'The browser stopped while the message was on its way';
export const IDLE_BUILDS: readonly IdleBuild[] = [
  { name: 'production', is: 'production', defect: null, says: DEADLINE, dies: false },
  { name: 'slow', is: KEPT.says, defect: KEPT, says: DEADLINE, dies: false },
  { name: 'left alone', is: LEFT_ALONE.says, defect: LEFT_ALONE, says: DIED, dies: true },
];
