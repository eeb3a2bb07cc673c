// @vitest-environment node
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { DEFECTS as SLOW } from '../bench/defects';
import { SEEDED } from '../chaos/defects';
import { DEFECTS as HOLES } from '../security/defects';
import { LEAKS } from '../soak/defects';
import { IDLE_BUILDS } from '../wire/idle-builds';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const SUITES = {
  bench: SLOW,
  chaos: SEEDED,
  security: HOLES,
  soak: LEAKS,
  wire: IDLE_BUILDS.flatMap(({ defect }) => defect ?? []),
};

// A long run would find it out only at its end.
it.each(Object.entries(SUITES))(
  '%s: each known mistake can be put into the sources as they stand',
  (_, all) => {
    const changes = all.flatMap(({ says, changes = [] }) => changes.map((one) => ({ says, ...one })));
    expect(changes.length).toBeGreaterThan(0);
    for (const { says, file, from } of changes)
      expect([says, readFileSync(ROOT + file, 'utf8').split(from).length - 1]).toEqual([says, 1]);
  },
);
