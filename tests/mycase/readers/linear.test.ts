import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/facts';
import { findTable } from '../../../src/mycase/tables';
import { tidy } from '../../../src/mycase/text';
import { findHosts } from '../../../src/options/checks/read-rules';
import { findFirm } from '../../../src/options/firm';
import { entityReader } from '../entity-reader';
import { parse } from '../fixture';

/**
 * T17: what reads texts of others in one go answers as the plain expressions do that look again from each place. Those
 * stand here alone; that ours are linear `tests/security/regexes.test.ts` counts.
 */
const texts = (...parts: string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((some) => some.join(''));

const found = ({ state, ...rest }: Reading<string>) =>
  state === 'found' && 'value' in rest ? rest.value : null;

/** The page's one element of this id, with this text. */
function page(id: string, text: string): Document {
  const root = parse(`<div id="${id}"></div>`);
  const element = root.getElementById(id);
  if (element) element.textContent = text;
  return root;
}

describe('the same as by the plain expression', () => {
  const name = texts('a', ' ', '\n', '[', ']', '(Client)', '(company)', 'Inactive', '\u00A0');
  const plainName = (text: string) =>
    tidy(text)
      .replace(/\s*\[[^\]]*\]/g, '')
      .trim()
      .replace(/\s*\((client|company|contact|lead)\)\s*$/i, '')
      .trim() || null;
  it('the name of a contact, of a company', () => {
    const [contact, company] = [entityReader('contact', 'name'), entityReader('company', 'name')];
    fc.assert(
      fc.property(name, (text) => {
        expect(found(contact(page('contact-name', text)))).toBe(plainName(text));
        expect(found(company(page('company-name', text)))).toBe(plainName(text));
      }),
      { examples: [['a [b'], ['a [b [c] d'], ['a [x] [y] b'], ['a ] [x] [']], numRuns: 300 },
    );
  });

  it('the Title of a member of staff', () => {
    const plain = (raw: string) => {
      const title = tidy(raw);
      const text = raw.replace(/^\s*\n\s*|\s*\n\s*$/g, '');
      return (tidy(text) !== title || (/^\s/.test(text) && /\s$/.test(text)) ? title : text) || null;
    };
    const read = entityReader('staff', 'title');
    fc.assert(
      fc.property(texts('a', 'B', ' ', '\n', '\t', '  '), (raw) => {
        expect(found(read(page('user_title', raw)))).toBe(plain(raw));
      }),
      { examples: [[' a'], ['a '], ['\n a \n'], [' a\n b '], ['\n']], numRuns: 300 },
    );
  });

  it('the head of a column', () => {
    const plain = (text: string) =>
      tidy(text)
        .toLowerCase()
        .replace(/\s*:$/, '')
        .replace(/[^\p{L}\p{N}]+$/u, '');
    fc.assert(
      fc.property(texts('name', ' ', '▲', '.', '-', 'é', '1', ':', '𝒩', '😀'), (text) => {
        const root = parse('<table><thead><tr><th></th></tr></thead><tbody></tbody></table>');
        const head = root.querySelector('th');
        if (head) head.textContent = text;
        expect(findTable(root, [])?.names).toEqual([plain(text.normalize('NFKC'))]);
      }),
      { numRuns: 300 },
    );
  });

  const address = texts('smith', '/', '?', '#', '.mycase.com', ' ', '\n', 'https://', ',', '\u2028');
  it('hosts, and a firm, that staff type', () => {
    const hosts = (typed: string) =>
      typed
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map((one) => one.replace(/^https?:\/\//, '').replace(/\/.*$/, ''));
    fc.assert(
      fc.property(address, (typed) => {
        const plain = hosts(typed);
        const isHosts = plain.every((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host));
        expect(findHosts(typed)).toEqual(isHosts ? [...new Set(plain)] : null);
        const host = typed
          .trim()
          .replace(/^https?:\/\//, '')
          .replace(/[/?#].*$/, '');
        const label = host.replace(/\.mycase\.com$/, '');
        expect(findFirm(typed)).toBe(/^[a-z0-9][a-z0-9-]{0,62}$/.test(label) ? label : null);
      }),
      { examples: [['https://smith.mycase.com/a\n/b'], ['smith/\n'], ['\u2028/smith']], numRuns: 500 },
    );
  });
});

describe('what nobody ends', () => {
  const LONG = 200_000;
  it.each([
    ['contact', 'name', 'contact-name', `a${'['.repeat(LONG)}`],
    ['company', 'name', 'company-name', `a${' [b'.repeat(LONG / 4)}`],
  ] as const)(
    'the name of a %s is read whole: the bound of the page then calls it unreadable',
    (kind, fact, id, text) => {
      expect(found(entityReader(kind, fact as 'name')(page(id, text)))).toBe(text);
    },
  );
});
