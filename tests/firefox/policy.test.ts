import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureFirefox } from './find-firefox';
import type { Screen } from './screen';
import { type FirefoxStage, openFirefoxStage } from './stage';
import { EXTENSION } from './start-firefox';

/** On other systems a program cannot be put together from links to another one's parts. */
const canLink = process.platform === 'linux';

/**
 * A Firefox of its own with a policy beside the program, where administrators put it; no other Firefox on this machine
 * follows it.
 */
function makeManagedFirefox(policy: object): { path: string; remove(): void } {
  const program = realpathSync(ensureFirefox());
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-managed-firefox-'));
  for (const name of readdirSync(dirname(program)))
    if (name !== 'distribution' && name !== basename(program))
      symlinkSync(join(dirname(program), name), join(folder, name));
  // Firefox looks for its parts beside the file that was started.
  const path = join(folder, basename(program));
  copyFileSync(program, path);
  mkdirSync(join(folder, 'distribution'));
  const policies = { '3rdparty': { Extensions: { [EXTENSION]: policy } } };
  writeFileSync(join(folder, 'distribution', 'policies.json'), JSON.stringify({ policies }));
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Product §8, "Managed policy", as Firefox hands it over. */
describe.runIf(canLink)('the firm’s policy in Firefox', () => {
  const token = 'token-of-the-policy-wxyz';
  const before = process.env.FIREFOX_PATH;
  let managed: ReturnType<typeof makeManagedFirefox>;
  let stage: FirefoxStage;
  let options: Screen;
  beforeAll(async () => {
    managed = makeManagedFirefox({
      firm: 'smithlaw',
      token,
      readOnly: true,
      keepDays: 30,
      checks: { ssn: 'loud', lead: 'block' },
    });
    process.env.FIREFOX_PATH = managed.path;
    stage = await openFirefoxStage();
    options = await stage.firefox.openPage('options.html');
  });
  afterAll(async () => {
    await stage?.close();
    managed?.remove();
    if (before === undefined) delete process.env.FIREFOX_PATH;
    else process.env.FIREFOX_PATH = before;
  });

  it('holds, and what was refused is said', async () => {
    await options.says(/Reading only: no messages, updates or events are sent to Hona\./);
    await options.says(/is deleted from this computer after 30 days/);
    await options.says(/“checks” was refused, at ssn: the level must be off, warn, confirm or block\./);
  });

  it('the token is refused, since scripts in web pages could read it, and is never used', async () => {
    await options.says(/“token” was refused: in this browser scripts inside web pages could read it/);
    await options.says(/Not connected/);
    expect(await options.surface.read('document.documentElement.outerHTML')).not.toContain(token);
    expect(stage.sandbox.hona.calls).toEqual([]);
  });

  it('the firm stands in its locked field, so that whoever has the token can connect', async () => {
    const read = (what: string) => options.surface.read(`document.querySelector('#firm input').${what}`);
    expect(await read('value')).toBe('smithlaw');
    expect(await read("matches(':disabled')")).toBe(true);
    expect(await options.surface.read("document.querySelector('#token input').matches(':disabled')")).toBe(
      false,
    );
  });
});
