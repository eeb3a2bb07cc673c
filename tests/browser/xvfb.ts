import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { ensureCommand } from './install';

export type Display = { name: string; close(): void };

/** True where a window would be seen by nobody. */
export function hasNoDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** Starts an own X server without a screen; it picks a free display number itself. */
export async function startXvfb(size = '1680x1000x24'): Promise<Display> {
  const command = ensureCommand('Xvfb', 'xvfb');
  const args = ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp'];
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return { name: `:${await displayNumber(server)}`, close: () => void server.kill() };
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const numbers = server.stdio[3] as Readable;
    numbers.once('data', (data: Buffer) => resolve(data.toString().trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)));
  });
}
