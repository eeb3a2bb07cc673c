import type { Defect } from '../proof/seeded';

/** Of Undo, the most that the settings allow. */
export const UNDO_SECONDS = 30;
/** An alarm rings every half a minute: so many seconds after the press it has rung twice since Undo's end, and a bit. */
export const RUNG_SECONDS = UNDO_SECONDS + 75;

/** Timers die with their worker, and the panel is closed: nothing is left that starts another. */
const UNWOKEN: Defect = {
  name: 'no-alarm',
  says: 'no alarm wakes the worker',
  changes: [
    {
      file: 'src/background/outbox-port.ts',
      from: 'await browser.alarms.create(OUTBOX_ALARM, { periodInMinutes: 0.5 });',
      to: '',
    },
  ],
};

type AlarmBuild = {
  name: string;
  /** For docs/proof.md. */
  is: string;
  defect: Defect | null;
  /** It leaves though nobody looks. */
  leaves: boolean;
};
export const ALARM_BUILDS: readonly AlarmBuild[] = [
  { name: 'production', is: 'production', defect: null, leaves: true },
  { name: 'without', is: UNWOKEN.says, defect: UNWOKEN, leaves: false },
];

/** What is kept of each build: seconds from the press until the message left by itself, or null where it did not. */
export type AlarmFigures = { seconds: number | null; posts: number };
