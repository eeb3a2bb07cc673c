import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of tests/fixtures/mycase as a document that runs no script. */
export function loadFixture(name: string): Document {
  return parse(readFixture(name));
}

/** Markup as a document; what is no whole document becomes its body. */
export function parse(markup: string): Document {
  return new DOMParser().parseFromString(markup, 'text/html');
}

/** The fixture after a change of its markup; fails where the change finds nothing to change. */
export function change(name: string, ...changes: [from: string | RegExp, to: string][]): Document {
  let markup = readFixture(name);
  for (const [from, to] of changes) {
    const changed = markup.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
    if (changed === markup) throw new Error(`Nothing in ${name} is ${from}`);
    markup = changed;
  }
  return parse(markup);
}

function readFixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/mycase', `${name}.html`), 'utf8');
}
