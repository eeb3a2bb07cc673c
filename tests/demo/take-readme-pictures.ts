import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TIME_ZONE } from '../browser/start-chromium';
import { withDemo } from './open-demo';
import { FOLDER } from './pictures';
import { toPng8 } from './screens/png8';
import { tour } from './tour';

/** `npm run pictures:readme`: goes through the tour and leaves the README's pictures in docs/pictures. */
const DOCS = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Stops of the tour that the README shows. */
const SHOWN = ['answered', 'details', 'check-stops', 'templates', 'may-have-been-sent', 'update-hona'];

process.env.TZ = TIME_ZONE;
await withDemo({ headed: false, timeZone: TIME_ZONE, args: ['--hide-scrollbars'] }, async (demo) => {
  await tour(demo);
  const written = readdirSync(FOLDER);
  const canvas = await demo.browser.context.newPage();
  for (const name of SHOWN) {
    const file = written.find((one) => one.endsWith(`-${name}.png`));
    if (!file) throw new Error(`The tour no longer stops at ${name}.`);
    writeFileSync(join(DOCS, `${name}.png`), await toPng8(canvas, readFileSync(join(FOLDER, file))));
  }
  console.log(`${SHOWN.length} pictures in ${DOCS}`);
});
