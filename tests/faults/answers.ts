import { expect } from 'vitest';
import { compose, message, press } from '../e2e/panel';
import { API_HOST } from '../sandbox/hona/api';
import { count, readEnd } from './attempts';
import { NOT_PROCESSED, sendAndExpect, UNKNOWN } from './expect';
import type { World } from './world';

/** F26 to F32, F50: answers that are none, redirects, and hasty fingers. */

const POST = { path: '/send-message', method: 'POST' };

export async function loginPage(world: World): Promise<string> {
  const body = '<!doctype html><html><title>Sign in</title><form>…</form></html>';
  world.stage.sandbox.hona.fault({ ...POST, status: 200, headers: { 'content-type': 'text/html' }, body });
  return sendAndExpect(world, 'F26 a login page with 200', UNKNOWN);
}

export async function brokenJson(world: World): Promise<string> {
  for (const [i, body] of ['{"id": 1', '{"a":[', '[]', '"', '<xml/>', '\ufeff{'].entries()) {
    world.stage.sandbox.hona.fault({ ...POST, status: 200, body });
    await sendAndExpect(world, `F27 broken JSON ${i}`, UNKNOWN);
  }
  return 'unknown, 1 POST each (6 bodies)';
}

export async function hugeAnswers(world: World): Promise<string> {
  for (const wire of ['endless', 'gzip-bomb'] as const) {
    world.stage.sandbox.hona.fault({ ...POST, wire });
    await sendAndExpect(world, `F29 ${wire}`, UNKNOWN);
  }
  return 'unknown, 1 POST each, cut at 1 MiB';
}

/** A redirect could carry the message to another host, or turn it into a GET that looks like success. */
export async function redirects(world: World): Promise<string> {
  const { sandbox } = world.stage;
  const other = `${sandbox.cases.otherfirm.firm}.mycase.com`;
  const before = sandbox.requests.length;
  for (const status of [301, 302, 303, 307, 308])
    for (const host of [API_HOST, other]) {
      sandbox.hona.fault({ ...POST, status, headers: { location: `https://${host}/elsewhere` } });
      await sendAndExpect(world, `F32 ${status} to ${host}`, NOT_PROCESSED);
    }
  const followed = sandbox.requests.slice(before).filter((r) => r.path === '/elsewhere');
  expect(followed).toEqual([]);
  return 'unknown, 1 POST each, nothing followed (10)';
}

export async function hastyFingers(world: World): Promise<string> {
  const { stage, panel } = world;
  for (const hurry of ['double click', 'Enter and click', 'twenty clicks'] as const) {
    const text = `F50 ${hurry}`;
    await compose(panel, text);
    const button = panel.getByRole('button', { name: 'Send', exact: true });
    if (hurry === 'double click') await button.dblclick();
    else if (hurry === 'twenty clicks')
      await button.evaluate((element: HTMLElement) => {
        for (let i = 0; i < 20; i++) element.click();
      });
    else {
      await panel.getByRole('textbox', { name: /^Message/ }).press('Control+Enter');
      await press(panel, 'Send');
    }
    expect(await readEnd(panel, text)).toBe('accepted');
    expect(await message(panel, text).count()).toBe(1);
    expect(count(stage, text)).toMatchObject({ posts: 1, deliveries: 1 });
  }
  return 'accepted, 1 message, 1 POST (3 ways)';
}
