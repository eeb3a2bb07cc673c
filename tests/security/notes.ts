import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a test counted, and of which threat. */
export type Note = [threat: string, figure: string];

export const NOTES = fileURLToPath(new URL('../../.cache/attacks', import.meta.url));

export function keepNote(note: Note, folder: string): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(`${folder}/figures.jsonl`, `${JSON.stringify(note)}\n`);
}

/** All that was noted since the last `forgetNotes`, each once. */
export function readNotes(folder = NOTES): Note[] {
  const file = `${folder}/figures.jsonl`;
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  return [...new Set(lines)].map((line) => JSON.parse(line) as Note);
}

export function forgetNotes(): void {
  rmSync(NOTES, { recursive: true, force: true });
}
