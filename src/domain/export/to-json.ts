import type { ThreadExport } from './export-thread';

/** How the file says what it is. */
export const EXPORT_FORMAT = 'hona-panel-thread-1';

/**
 * The export as a JSON file.
 * @param checksum SHA-256 of `toCanonicalJson(thread)` in UTF-8, hexadecimal
 */
export function toJson(thread: ThreadExport, checksum: string): string {
  const { statement } = thread;
  const file = {
    statement,
    format: EXPORT_FORMAT,
    checksum: { algorithm: 'SHA-256', value: checksum },
    thread,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
