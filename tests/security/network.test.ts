import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../e2e/stage';
import { openStranger, STRANGERS, type Stranger } from '../sandbox/server/stranger';
import { openWay, type Way } from '../sandbox/server/way';
import { note } from './long';

/**
 * T13: somebody on the way who says to be Hona. Over a connection that the browser does not trust, no byte of HTTP
 * leaves, and so no token and no text; staff are told that nothing is known.
 */
let stage: Stage;
let way: Way;
let stranger: Stranger;
const met = new Set<string>();
beforeAll(async () => {
  stranger = await openStranger();
  stage = await openStage({
    network: async (sandbox) => {
      way = await openWay(sandbox.port, stranger.port);
      return { ...sandbox, port: way.port };
    },
  });
});
afterAll(async () => {
  await stage?.close();
  await way?.close();
  await stranger?.close();
});

async function testConnection(): Promise<string> {
  const options = await stage.browser.openOptions();
  await options.getByRole('button', { name: 'Test connection' }).click();
  const status = options.getByRole('status').filter({ hasText: /^(Cannot tell|Hona )/ });
  await status.waitFor();
  const said = await status.innerText();
  await options.close();
  return said;
}

it.each(STRANGERS)('T13: %s: no byte of HTTP', async (kind) => {
  stranger.play(kind);
  await way.set('wrong-certificate');
  expect(await testConnection()).toMatch(/^Cannot tell: Hona could not be reached/);
  expect(stranger.asked).toBeGreaterThan(0);
  expect(stranger.told).toBe(0);
  met.add(kind);
});

it('T13: by the right certificate it goes through, on the same way', async () => {
  await way.set('open');
  expect(await testConnection()).toMatch(/^Hona knows the token/);
  expect(stage.browser.problems).toEqual([]);
  // Those alone to which nothing was told.
  note('T13', `${met.size} servers that are not Hona: 0 bytes of HTTP`);
});
