import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { parseCommand, readOneOf, readOptionsOrEnd, WrongCommand } from '../proof/options';
import { FOLDER } from './pictures';
import { describeScreens } from './screens/document';
import { toPng8 } from './screens/png8';
import type { ScreenShow, Walk } from './screens/screen';
import {
  connectWalk,
  FIRST_SCREENS,
  LATER_SCREENS,
  MESSAGE_SCREENS,
  SCREENS,
  startWalk,
  visit,
} from './screens/screens';
import { drawSheet, takeViews, type View } from './screens/sheet';
import { readWords } from './screens/words';

/**
 * `npm run pictures`: walks through every screen and takes its picture at three widths, light and dark, as sheets
 * into /pictures/screens; with --docs also the small ones and the words of docs/screens.md. Ids of screens as
 * arguments: pictures of only these; the ones before are walked through all the same, since many rest on them.
 */
const SHEETS = join(FOLDER, 'screens');
const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));

const USAGE = `What is possible:
  npm run pictures                        every screen
  npm run pictures -- search-hits         one of them, or several: ${SCREENS.map(({ id }) => id).join(', ')}
  npm run pictures -- --docs              every screen, and docs/screens.md with its pictures`;
const { ids, docs } = readOptionsOrEnd(USAGE, (args) => {
  const { values, words } = parseCommand(args, { docs: 'flag' }, SCREENS.length);
  const all = SCREENS.map(({ id }) => id);
  if (values.docs && words.length > 0) throw new WrongCommand('--docs takes every screen: name none.');
  return { ids: words.map((word) => readOneOf('the screens', all, word)), docs: values.docs };
});

process.env.TZ = TIME_ZONE;
ensureBuild();
const isWanted = ({ id }: ScreenShow) => ids.length === 0 || ids.includes(id);
const forDocs = docs;
const small = join(DOCS, 'pictures/screens');
const words = new Map<string, readonly string[]>();
if (ids.length === 0) rmSync(SHEETS, { recursive: true, force: true });
mkdirSync(SHEETS, { recursive: true });
if (forDocs) {
  rmSync(small, { recursive: true, force: true });
  mkdirSync(small, { recursive: true });
}
await takeAll([...FIRST_SCREENS, ...LATER_SCREENS]);
// In a browser of their own: the walk before ends with a disk that is broken.
await takeAll(MESSAGE_SCREENS, connectWalk);
if (forDocs) writeFileSync(join(DOCS, 'screens.md'), describeScreens(SCREENS, words));

/** One walk in a browser of its own, up to the last wanted screen: the words of each of them, and its pictures. */
async function takeAll(screens: readonly ScreenShow[], begin?: (walk: Walk) => Promise<void>): Promise<void> {
  const wanted = screens.filter(isWanted);
  const last = wanted.at(-1);
  if (!last) return;
  const walk = await startWalk();
  const taken: [id: string, title: string, views: View[]][] = [];
  try {
    await begin?.(walk);
    for (const screen of screens.slice(0, screens.indexOf(last) + 1)) {
      await visit(walk, screen, async () => {
        if (!isWanted(screen)) return;
        words.set(screen.id, await readWords(walk.panel));
        taken.push([screen.id, screen.title, await takeViews(walk.panel, screen.shows)]);
      }).catch((error: unknown) => {
        console.error(`${screen.id}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
        process.exitCode = 1;
      });
    }
    // Only now, since the page that draws them would take the panel away from its case.
    const canvas = await walk.stage.browser.context.newPage();
    await canvas.setViewportSize({ width: 1400, height: 1360 });
    for (const [id, title, views] of taken) {
      writeFileSync(join(SHEETS, `${id}.png`), await drawSheet(canvas, title, views));
      const view = views.find(({ width, scheme }) => width === 400 && scheme === 'light');
      if (forDocs && view) writeFileSync(join(small, `${id}.png`), await toPng8(canvas, view.png));
    }
    console.log(`${taken.length} of ${wanted.length} screens in ${SHEETS}${forDocs ? ` and ${small}` : ''}`);
  } finally {
    await walk.stage.close();
  }
}
