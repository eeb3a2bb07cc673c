import { expect, it } from 'vitest';
import { makeZip, readFolder } from '../../release/archive';
import { compareArchives } from '../supply/compare-archives';
import { buildElsewhere } from '../supply/second-build';

// One build more is what there is time for in each run; both browsers and a clean installation: npm run reproduce.
it('the same sources make the same archive for Chrome in another folder, at another time', async () => {
  const here = await makeZip(readFolder('.output/chrome-mv3'));
  const elsewhere = (await buildElsewhere(['chrome-mv3'])).get('chrome-mv3');
  expect(await compareArchives(here, elsewhere ?? Buffer.alloc(0))).toEqual([]);
}, 300_000);
