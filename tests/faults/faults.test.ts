import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeTable } from '../tables';
import { FAULTS } from './table';
import { closeWorld, openPanel, openWorld, type World } from './world';

/** Every fault of the table, in real Chromium with the production build, or the test that holds it. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const outcomes: string[][] = [['fault', 'what happens', 'wanted', 'outcome']];
const used = new Set<string>();
let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  writeTable('faults', `${FAULTS.length} faults around a message`, outcomes);
  await closeWorld(world);
});

it.each(FAULTS)('$id $what: $wanted', async ({ id, what, wanted, held }) => {
  const note = (outcome: string) => void outcomes.push([id, what, wanted, outcome]);
  if ('notHere' in held) return note(`not tested: ${held.notHere}`);
  if ('tests' in held) {
    for (const [file, title] of held.tests) expect(holdsTest(file, title), `${file}: ${title}`).toBe(true);
    return note(`held by ${[...new Set(held.tests.map(([file]) => file))].join(', ')}`);
  }
  try {
    note(await held.run(world));
  } catch (error) {
    note(`FAILED: ${error instanceof Error ? error.message.split('\n')[0] : 'error'}`);
    await cleanUp();
    throw error;
  }
});

/** One fault that went wrong must not hold back the next ones: they go on in another case. */
async function cleanUp(): Promise<void> {
  const { stage, way } = world;
  const { garcia, family, newmatter } = stage.sandbox.cases;
  stage.sandbox.hona.clearFaults();
  await way.set('open');
  world.home = [garcia, family, newmatter].find((one) => !used.has(one.caseId)) ?? world.home;
  used.add(world.home.caseId);
  await world.panel.reload().catch(() => undefined);
  world.panel = await openPanel(stage, world.home);
}

function holdsTest(file: string, title: string): boolean {
  return existsSync(`${ROOT}${file}`) && readFileSync(`${ROOT}${file}`, 'utf8').includes(`'${title}`);
}
