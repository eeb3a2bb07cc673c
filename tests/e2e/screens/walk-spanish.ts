import type { Page } from 'playwright-core';
import { TIME_ZONE } from '../../browser/start-chromium';
import { ensureBuild } from '../../build';
import type { ScreenShow, Walk } from '../../demo/screens/screen';
import {
  connectWalk,
  FIRST_SCREENS,
  LATER_SCREENS,
  MESSAGE_SCREENS,
  SCREENS,
  startWalk,
  visit,
} from '../../demo/screens/screens';
import { findViolations } from '../axe';
import { findBroken } from '../layout';
import { bundleEnglish, inSpanish, rendersOther, speak } from './in-spanish';

/**
 * `npm run screens:spanish`: every screen of the walk, in Spanish: axe, and at 320 px nothing that is cut, overlaps or
 * sticks out. Ids of screens as arguments: only these. Ends with an error where anything is found, where a screen that
 * should speak Spanish does not, or where the judge does not see a list without a name.
 */
process.env.TZ = TIME_ZONE;
ensureBuild();
const ids = process.argv.slice(2);
const english = await bundleEnglish();
const found: string[] = [];
const stayed: string[] = [];
let looked = 0;

/** Nothing can be read behind them, so they do not render anew; they are looked at in English only. */
const ENGLISH_ONLY: ReadonlySet<string> = new Set(['blocked', 'broken']);

await walkAll(FIRST_SCREENS);
await walkAll(LATER_SCREENS, connectWalk);
await walkAll(MESSAGE_SCREENS, connectWalk, true);
console.log(`${looked} of ${ids.length > 0 ? ids.length : SCREENS.length} screens looked at in Spanish.`);
if (stayed.length > 0) console.log(`In English: ${stayed.join(', ')}`);
for (const line of found) console.log(line);
if (found.length > 0 || stayed.some((id) => !ENGLISH_ONLY.has(id))) process.exitCode = 1;

async function walkAll(
  all: readonly ScreenShow[],
  begin?: (walk: Walk) => Promise<void>,
  isLast = false,
): Promise<void> {
  const screens = ids.length > 0 ? all.filter(({ id }) => ids.includes(id)) : all;
  if (screens.length === 0) return;
  const walk = await startWalk();
  try {
    await begin?.(walk);
    for (const screen of screens) {
      await visit(walk, screen, async () => {
        const isSpanish = await inSpanish(walk.panel, english, () => look(screen.id, walk.panel));
        if (isSpanish) looked++;
        else stayed.push(screen.id);
      }).catch((error: unknown) => {
        found.push(`${screen.id}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      });
      console.log(screen.id);
    }
    if (isLast) await judgeTheJudge(walk);
  } finally {
    await walk.stage.close();
  }
}

async function look(id: string, page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const what of await findBroken(page)) found.push(`${id}: ${what}`);
  for (const { id: rule, impact, nodes } of await findViolations(page))
    if (impact === 'serious' || impact === 'critical')
      found.push(`${id}: ${rule} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** A list whose Spanish name is missing must be found, or the walk proves nothing. */
async function judgeTheJudge({ stage }: Walk): Promise<void> {
  const page = await stage.browser.openOptions();
  await page.getByRole('combobox', { name: 'Language' }).waitFor();
  await inSpanish(page, english, async () => {
    const before = await page.innerText('body');
    await speak(page, "({ settings: { languageLabel: ' ' } })");
    await rendersOther(page, before);
    const rules = (await findViolations(page)).map(({ id }) => id);
    if (rules.includes('select-name')) console.log('A list without a name was put there, and found.');
    else found.push('a list without a name was put there, and was not found');
  });
}
