import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLogFormat, matchLogFormat } from '../../src/domain/log-pattern';
import { makeLogFormat } from '../../src/domain/make-log-format';

describe('checkLogFormat', () => {
  it.each([
    '[Text to {client}] {author}, {time}: {text}',
    '{author} to {client} at {time}: {text}',
    'From {author}: {text}',
    '{author} {time} {text}',
    '{time} {author}: {text}',
    'Hona\n{text}',
    '{time} {text}',
    '{ {author} } {time} {text}',
  ])('%j can be used', (pattern) => expect(checkLogFormat(pattern)).toEqual({ ok: true }));

  it.each([
    ['', 0, 'no-text'],
    ['only words', 10, 'no-text'],
    ['{author}: ', 10, 'no-text'],
    ['{text}', 0, 'too-loose'],
    ['{author}: {text}', 0, 'too-loose'],
    [': {text}', 0, 'too-loose'],
    ['{text}{text}', 6, 'twice'],
    ['{author}: {author}, {time}: {text}', 10, 'twice'],
    ['{time}{text}', 6, 'touching'],
    ['{author}{time} {text}', 8, 'touching'],
    ['Hona {author} {client} {text}', 14, 'touching'],
    ['Hona {author}\n{text}', 14, 'touching'],
    ['{time}: {text} (sent)', 14, 'text-not-last'],
    ['{text} {time}', 6, 'text-not-last'],
    ['Hona {subject}: {text}', 5, 'unknown-part'],
    ['Hona {}: {text}', 5, 'unknown-part'],
    ['Hona {__proto__}: {text}', 5, 'unknown-part'],
    ['Hona {Text}', 5, 'unknown-part'],
    [`${'a'.repeat(300)}{text}`, 300, 'too-long'],
  ])('%j is refused at %i: %s', (pattern, at, why) => {
    expect(checkLogFormat(pattern)).toEqual({ ok: false, at, why });
    expect(matchLogFormat(pattern, 'Hona a b: c 11/20/2026 2:15 PM')).toBeNull();
  });

  it('names a place inside every pattern that it refuses, whatever the pattern is', () => {
    const piece = fc.constantFrom(
      '{author}',
      '{client}',
      '{time}',
      '{text}',
      '{x}',
      '{',
      '}',
      ' ',
      ': ',
      'Hona',
      '\n',
    );
    const any = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(any, fc.string(), (pattern, text) => {
        const check = checkLogFormat(pattern);
        if (!check.ok) expect(check.at).toBeLessThanOrEqual(pattern.length);
        const found = matchLogFormat(pattern, text);
        if (found) expect(text.endsWith(found.text ?? '-')).toBe(true);
      }),
    );
  });
});

describe('matchLogFormat', () => {
  const NAMED = '[Text to {client}] {author}, {time}: {text}';

  it.each([
    [
      NAMED,
      '[Text to Jane Doe] Kim, Esq., 11/20/2026 2:15 PM: Call us: now',
      { client: 'Jane Doe', author: 'Kim, Esq.', time: '11/20/2026 2:15 PM', text: 'Call us: now' },
    ],
    [
      NAMED,
      '[Text  to\nLee] A]B, Nov 20, 2026 at 2:15 pm: x\n\ny ',
      { client: 'Lee', author: 'A]B', time: 'Nov 20, 2026 at 2:15 pm', text: 'x\n\ny ' },
    ],
    [
      '{author} {time} {text}',
      'Dana 2 Ortiz 2:15 PM, 11/20/26 Hi 11/21/2026 3:15 PM',
      { author: 'Dana 2 Ortiz', time: '2:15 PM, 11/20/26', text: 'Hi 11/21/2026 3:15 PM' },
    ],
    [
      '{time} — {author}: {text}',
      'Friday, November 20th, 2026 2:15 PM — Dana: Hi',
      { time: 'Friday, November 20th, 2026 2:15 PM', author: 'Dana', text: 'Hi' },
    ],
    ['{time} {text}', '2026-11-20T14:15:00Z Hi', { time: '2026-11-20T14:15:00Z', text: 'Hi' }],
    ['From {author}: {text}', 'From Dana: a: b', { author: 'Dana', text: 'a: b' }],
    ['(.*)+ {author}: {text}', '(.*)+ Dana: Hi', { author: 'Dana', text: 'Hi' }],
  ])('%j takes %j apart', (pattern, text, parts) => expect(matchLogFormat(pattern, text)).toEqual(parts));

  it.each([
    '[Text to Jane Doe] Dana, yesterday: Hi',
    '[Text to Jane Doe] Dana, 11/20/2026 2:15 PM: ',
    '[Text to Jane Doe] Dana, 11/20/2026 2:15 PM Hi',
    '[Text to ] Dana, 11/20/2026 2:15 PM: Hi',
    '[Text to Jane\nDoe] Dana, 11/20/2026 2:15 PM: Hi',
    ' [Text to Jane Doe] Dana, 11/20/2026 2:15 PM: Hi',
    '[text to Jane Doe] Dana, 11/20/2026 2:15 PM: Hi',
    `[Text to ${'J'.repeat(200)}] Dana, 11/20/2026 2:15 PM: Hi`,
    '',
  ])('does not fit %j', (text) => expect(matchLogFormat(NAMED, text)).toBeNull());

  it.each([
    ['{author}, {time}: {text}', ', '],
    ['{author}, {time}: {text}', '11/20/2026 '],
    ['Hona {author}: {text}', 'Hona '],
    ['Hona {client}  {time}  {text}', 'Hona  '],
    [`${'a'.repeat(290)}{text}`, 'a'],
    ['{time} {text}', '1:11 1/1/1'],
  ])('looks at no more than the beginning of 100 kB: %j', (pattern, piece) => {
    const text = piece.repeat(100_000 / piece.length);
    // What stands behind the first 2,000 characters changes nothing.
    const found = matchLogFormat(pattern, text);
    expect(found === null || text.endsWith(found.text ?? '-')).toBe(true);
    expect(matchLogFormat(pattern, text.slice(0, 2000)) === null).toBe(found === null);
  });

  it('finds what was put in, whatever the words are', () => {
    const name = fc.stringMatching(/^[A-Za-zÀ-ž][A-Za-zÀ-ž .'-]{0,30}$/).filter((n) => n.trim() !== '');
    fc.assert(
      fc.property(
        name,
        name,
        fc.string({ minLength: 1 }).filter((t) => t.trim() !== ''),
        (author, client, text) => {
          const post = `[Text to ${client}] ${author}, 11/20/2026 2:15 PM: ${text.trimStart()}`;
          const time = '11/20/2026 2:15 PM';
          expect(matchLogFormat(NAMED, post)).toEqual({ author, client, time, text: text.trimStart() });
        },
      ),
    );
  });
});

describe('makeLogFormat: a format out of one message and the names of its parts', () => {
  const example = 'SMS from Dana Ortiz to Dana on 11/20/2026 2:15 PM: Can you call Dana?';

  it('puts the parts where their words stand', () => {
    const marks = {
      author: 'Dana Ortiz',
      client: 'Dana',
      time: '11/20/2026 2:15 PM',
      text: 'Can you call Dana?',
    };
    const pattern = 'SMS from {author} to {client} on {time}: {text}';
    expect(makeLogFormat(example, marks)).toEqual({ ok: true, pattern });
    expect(matchLogFormat(pattern, example)).toEqual(marks);
  });

  it('needs only the beginning of the text, and no part but it', () => {
    expect(makeLogFormat('Hona says: Hi there', { text: ' Hi ' })).toEqual({
      ok: true,
      pattern: 'Hona says: {text}',
    });
  });

  it.each([
    ['text', {}],
    ['text', { text: ' ' }],
    ['text', { text: 'Not there' }],
    ['author', { author: 'Lee', text: 'Can' }],
    ['time', { time: 'Can', text: 'Can' }],
    ['client', { author: 'Dana Ortiz', client: 'Ortiz', text: 'Can' }],
  ])('says that it does not find the %s', (mark, marks) => {
    expect(makeLogFormat(example, marks)).toEqual({ ok: false, mark });
  });

  it('says what is wrong with the pattern that comes out', () => {
    expect(makeLogFormat('Dana: Hi', { author: 'Dana', text: 'Hi' })).toEqual({
      ok: false,
      at: 0,
      why: 'too-loose',
    });
    expect(makeLogFormat('{x} 1/2/2026 2:15 PM: Hi', { time: '1/2/2026 2:15 PM', text: 'Hi' })).toEqual({
      ok: false,
      at: 0,
      why: 'unknown-part',
    });
  });
});
