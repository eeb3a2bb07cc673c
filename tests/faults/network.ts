import { expect } from 'vitest';
import { until } from '../browser/until';
import { compose, message, press } from '../e2e/panel';
import type { WayMode } from '../sandbox/server/way';
import { count } from './attempts';
import { expectEnd, NOT_PROCESSED, sendAndExpect, UNKNOWN } from './expect';
import type { World } from './world';

/** F20 to F24: the way to Hona is closed, blocked, or leads to a stranger; or Hona takes its time. */

/** Nothing leaves while Hona cannot be reached, and nothing is in doubt; the text waits. */
export async function blockWay(world: World, name: string, mode: WayMode): Promise<string> {
  const { stage, panel, way } = world;
  const text = `${name}: ${mode}`;
  const told = way.told;
  await way.set(mode);
  await compose(panel, text);
  await press(panel, 'Send');
  const entry = message(panel, text);
  await entry.getByText('Waiting').waitFor();
  if (mode !== 'refuse') await until('the way was tried', async () => way.tried > 0);
  expect(await entry.getByText('Waiting').count()).toBe(1);
  await press(entry, 'Undo');
  await entry.waitFor({ state: 'detached' });
  await way.set('open');
  expect(count(stage, text)).toMatchObject({ posts: 0, deliveries: 0 });
  expect(way.told - told).toBe(0);
  await panel.getByRole('textbox', { name: /^Message/ }).fill('');
  return 'waiting, 0 POSTs, 0 bytes of HTTP';
}

/** The way breaks between the probe and the message. */
export async function blockAfterProbe(world: World, name: string): Promise<string> {
  const { stage, way } = world;
  const text = `${name}: after the probe`;
  const probe = stage.sandbox.hona.fault({ path: '/', method: 'GET', delayAfterMs: 1 });
  const fault = stage.sandbox.hona.fault({ path: '/send-message', hold: 'before' });
  await compose(world.panel, text);
  await press(world.panel, 'Send');
  await probe.seen;
  await fault.seen;
  await way.set('refuse');
  fault.release();
  const outcome = await expectEnd(world, text, UNKNOWN);
  await way.set('open');
  return outcome;
}

/** Nothing comes back for twenty seconds; whether Hona processed it makes no difference on the screen. */
export async function timeOut(world: World, name: string, processed: boolean): Promise<string> {
  const { stage, panel } = world;
  const text = `${name}: no answer`;
  const fault = stage.sandbox.hona.fault({ path: '/send-message', hold: processed ? 'after' : 'before' });
  await compose(panel, text);
  await press(panel, 'Send');
  await fault.seen;
  const entry = message(panel, text);
  await entry.getByText('Hona did not answer in time').waitFor({ timeout: 40_000 });
  const outcome = await expectEnd(world, text, processed ? UNKNOWN : NOT_PROCESSED);
  fault.release();
  stage.sandbox.hona.clearFaults();
  return outcome;
}

/** A portal in between answers for Hona. */
export async function captivePortal(world: World): Promise<string> {
  const { hona } = world.stage.sandbox;
  const portal = { status: 302, headers: { location: 'https://client-phone.test/login' } };
  hona.fault({ path: '/*', times: 2, ...portal });
  await sendAndExpect(world, 'F34 a redirect to the portal', NOT_PROCESSED);
  hona.fault({ path: '/*', times: 2, status: 511, body: '<html><title>Sign in</title></html>' });
  await sendAndExpect(world, 'F34 the portal’s own page', NOT_PROCESSED);
  hona.fault({ path: '/send-message', status: 407 });
  return sendAndExpect(world, 'F34 a proxy asks for a password', NOT_PROCESSED);
}
