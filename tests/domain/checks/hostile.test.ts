// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LEVELS } from '../../../src/domain/checks/check';
import { runChecks } from '../../../src/domain/checks/run-checks';
import { defaultRules } from '../../../src/domain/firm-rules';
import { makeContact, makeFact, NOW } from '../../builders';
import { logOf, makeClientLine, makeInput } from './input';

const LONG = 100_000;
const fill = (part: string) => part.repeat(Math.ceil(LONG / part.length)).slice(0, LONG);
/** Beginnings of what the rules look for, over and over: where one of them goes back and forth, it never ends. */
const WORDS =
  'a|.|,|-|1|1 |1-|12-|4111 |4111-|123-45-|0|{|{{|{{a|}|"|hona.com/|.hona.com|https://|a.|a.b|bit.ly|@|stop |stop. |please |please stop |stop texting |dont |dont text me |no me |no me mande |por favor |ya no me escriba |you have |you have got |wrong |wrong number on |remove me from |opt out |account |account 1|cuenta |routing 0|ssn |social security |case |attached |see attached |the attached |reply |reply to |reply "|text back |hi |hola, |Hi Maria |Mr. |de la |and |Jane Doe |\'s |👍|İ|ß|李';
const ODD = [
  ' ',
  '\n',
  '\t',
  '\u00A0',
  "'",
  '\u0301',
  'e\u0301',
  '\uFDFA',
  '\uD800',
  '\uDC00',
  '\u200D',
  '\u202E',
  '\0',
];
const PARTS = [...WORDS.split('|'), ...ODD];
const ENDS = ['', ' x', '1\uD83D'];

const inputOf = (text: string) =>
  makeInput({
    text,
    log: logOf(makeClientLine(text, { at: NOW })),
    client: { contact: makeContact({ name: text.slice(0, 200) }), own: { address: makeFact(text) } },
    otherClients: ['Ana Torres', text.slice(0, 50)],
    linksElsewhere: [text.slice(0, 50)],
    linesAtStart: 0,
    rules: { ...defaultRules, checks: { 'other-client-name': 'warn' }, shorteners: [text.slice(0, 20)] },
  });

describe('checks of hostile texts', () => {
  it.each(PARTS)('come to an end on 100 kB of %j', (part) => {
    for (const end of ENDS) expect(Array.isArray(runChecks(inputOf(fill(part) + end)))).toBe(true);
  });

  it('never throw, whatever units a text is made of', () => {
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let run = 0; run < 100; run++) {
      const units = Array.from({ length: 1 + next(60) }, () =>
        next(4) ? String.fromCharCode(next(65536)) : PARTS[next(PARTS.length)],
      );
      for (const { detail } of runChecks(inputOf(units.join(''))))
        expect(() => JSON.stringify(detail)).not.toThrow();
    }
  });

  it('have no group without a bound, which is where regular expressions go back and forth', () => {
    const folder = fileURLToPath(new URL('../../../src/domain/checks', import.meta.url));
    const files = readdirSync(folder);
    for (const id of Object.keys(DEFAULT_LEVELS)) expect(files).toContain(`${id}.ts`);
    for (const file of files) {
      const source = readFileSync(`${folder}/${file}`, 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '');
      expect([file, source.match(/[^\\]\)(?:[*+]|\{\d+,\})/g)]).toEqual([file, null]);
    }
  });
});
