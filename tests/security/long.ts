import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** `npm run security`, which does everything as often as docs/proof.md says. */
export const isLong = process.env.SECURITY_LONG === '1';

export const FIGURES = fileURLToPath(new URL('../../.cache/attacks', import.meta.url));

/** Keeps what a test counted, for the section of docs/proof.md: one line per threat and test. */
export function note(threat: string, figure: string): void {
  mkdirSync(FIGURES, { recursive: true });
  appendFileSync(`${FIGURES}/figures.jsonl`, `${JSON.stringify([threat, figure])}\n`);
}

export function forgetFigures(): void {
  rmSync(FIGURES, { recursive: true, force: true });
}
