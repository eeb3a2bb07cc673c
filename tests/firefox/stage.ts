import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/sandbox';
import { type Firefox, type FirefoxOptions, launchFirefox } from './launch';

/** A Firefox with the extension on a sandbox of its own: what each test here begins with. */
export type FirefoxStage = { sandbox: Sandbox; firefox: Firefox; close(): Promise<void> };

/** A member of the staff of most cases of the sandbox. */
const DANA = { id: '7001', name: 'Dana Ortiz' };

export async function openFirefoxStage(options: SandboxOptions & FirefoxOptions = {}): Promise<FirefoxStage> {
  const sandbox = await startSandbox(options);
  try {
    const firefox = await launchFirefox(sandbox.port, options);
    return {
      sandbox,
      firefox,
      async close() {
        await firefox.close();
        await sandbox.close();
      },
    };
  } catch (error) {
    await sandbox.close();
    throw error;
  }
}

/** Connects through the options page, as a user does, and answers with that page. */
export async function connectInOptions(
  { sandbox, firefox }: Pick<FirefoxStage, 'sandbox' | 'firefox'>,
  { undoSeconds = 5 } = {},
): Promise<void> {
  const options = await firefox.openPage('options.html');
  await options.fill('MyCase firm', sandbox.firm);
  await options.fill('Hona API token', sandbox.token);
  await options.press('button', 'Connect');
  await options.says(/Connected for smithlaw\. /);
  await options.fill('Your MyCase staff ID', DANA.id);
  await options.fill(/^Your name/, DANA.name);
  if (undoSeconds !== 5) await options.fill('Seconds to undo', String(undoSeconds));
  await options.press('button', 'Save');
  await options.says(/Saved\./);
}
