import { describe, expect, it } from 'vitest';
import { deriveDirection } from '../../src/domain/log';
import { readSaid } from '../../src/domain/log-format';
import type { LogFormat } from '../../src/domain/mapping';
import { makePost } from '../builders';

/** As one user of the firm posts it, minutes after it was sent. */
const posted = (text: string, changes = {}) =>
  makePost({
    author: 'Hona Integration',
    authorTitle: 'Staff',
    timeText: '11/20/2026 2:19 PM',
    at: new Date(2026, 10, 20, 14, 19).getTime(),
    text,
    ...changes,
  });
const SENT = new Date(2026, 10, 20, 14, 15).getTime();

describe('readSaid: every known format, by its example', () => {
  it.each([
    [
      '[Text to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: Can you call us?',
      'out',
      'Dana Ortiz',
      'Can you call us?',
    ],
    ['[Text from Jane Doe] Jane Doe, 11/20/2026 2:15 PM: Yes: at 5.', 'in', 'Jane Doe', 'Yes: at 5.'],
    ['[E-mail to Grace Okafor] CRM, 11/20/2026 2:15 PM: a\nb\n\nc', 'out', 'CRM', 'a\nb\n\nc'],
    ['[Email from G. O. (Mrs.)] G. O. (Mrs.), 11/20/2026 2:15 pm: ok', 'in', 'G. O. (Mrs.)', 'ok'],
    [
      '[Notification to Jane Doe] Hona, 11/20/2026 2:15 PM: Your case moved.',
      'notice',
      'Hona',
      'Your case moved.',
    ],
    [
      '[Text to Lee, Jr.] Kim, Esq., 11/20/2026 2:15 PM: [Text from X] Y',
      'out',
      'Kim, Esq.',
      '[Text from X] Y',
    ],
  ])('%j', (text, direction, author, said) => {
    const read = readSaid(posted(text));
    expect(read).toMatchObject({ author, authorTitle: null, at: SENT, text: said, direction });
    expect(deriveDirection(read)).toBe(direction);
  });

  it('also where the one user who posts everything is a member of the staff, who connected Hona', () => {
    const post = posted('[Text from Jane Doe] Jane Doe, 11/20/2026 2:15 PM: Hi', { author: 'Lee Whitfield' });
    expect(deriveDirection(readSaid(post))).toBe('in');
  });

  it('keeps everything else of the post, and where a format fits nothing of its head', () => {
    const post = { ...posted('[Text to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: Hi'), lineId: 'post:5' };
    expect(readSaid(post)).toEqual({
      ...post,
      author: 'Dana Ortiz',
      authorTitle: null,
      timeText: '11/20/2026 2:15 PM',
      at: SENT,
      text: 'Hi',
      direction: 'out',
    });
  });
});

describe('readSaid: the firm’s own formats', () => {
  const out: LogFormat = { direction: 'out', pattern: 'SMS to {client} by {author} on {time}: {text}' };
  const into: LogFormat = { direction: 'in', pattern: 'SMS from {client}: {text}' };

  it('say who, when, what and which way', () => {
    const read = readSaid(posted('SMS to Jane Doe by Dana Ortiz on Nov 20, 2026 at 2:15 PM: Call us'), [
      into,
      out,
    ]);
    expect(read).toMatchObject({
      author: 'Dana Ortiz',
      authorTitle: null,
      at: SENT,
      text: 'Call us',
      direction: 'out',
    });
  });

  it('take the client for the author of what comes in, and the head’s time where they name none', () => {
    const post = posted('SMS from Jane Doe: Yes.');
    expect(readSaid(post, [out, into])).toMatchObject({
      author: 'Jane Doe',
      authorTitle: null,
      at: post.at,
      timeText: post.timeText,
      text: 'Yes.',
      direction: 'in',
    });
  });

  it('come after the table', () => {
    const loose: LogFormat = { direction: 'notice', pattern: '[Text {text}' };
    const post = posted('[Text to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: Hi');
    expect(readSaid(post, [loose])).toMatchObject({ direction: 'out', text: 'Hi' });
  });

  it.each([
    ['a time that is none', 'SMS to Jane Doe by Dana Ortiz on 13/45/2026 2:15 PM: Hi', {}],
    ['a client’s own words', 'SMS from Jane Doe: You won.', { author: 'Jane Doe', authorTitle: 'Client' }],
    ['a name without a title', 'SMS from Jane Doe: You won.', { author: 'Jane Doe', authorTitle: null }],
    ['another text', 'Hello', {}],
  ])('leave %s alone', (_what, text, head) => {
    const post = posted(text, head);
    expect(readSaid(post, [out, into])).toBe(post);
  });

  it('that cannot be used change nothing', () => {
    const post = posted('Dana: Hi');
    for (const pattern of ['{text}', '{text}{text}', '', '{author}: {text}', '.*'])
      expect(readSaid(post, [{ direction: 'in', pattern }]), pattern).toBe(post);
  });
});

describe('readSaid: what no format knows stays as it is, and unknown', () => {
  it.each([
    'Can you call us?',
    '[Fax to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: Hi',
    '[Text to Jane Doe] Dana Ortiz, 13/45/2026 2:15 PM: Hi',
    '[Text to Jane Doe] Dana Ortiz, yesterday: Hi',
    '[Text to Jane Doe] Dana Ortiz: Hi',
    '[Text to Jane Doe] , 11/20/2026 2:15 PM: Hi',
    '[Text to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: ',
    'Re: [Text to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: Hi',
    '',
  ])('%j', (text) => {
    const post = posted(text);
    expect(readSaid(post)).toBe(post);
    expect(deriveDirection(post)).toBe(null);
  });

  it('a client who writes what looks like the firm’s words stays the client', () => {
    const post = posted('[Text to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: You won.', {
      author: 'Jane Doe',
      authorTitle: 'Client',
    });
    expect(readSaid(post)).toBe(post);
    expect(deriveDirection(post)).toBe('in');
  });

  it.each([
    ['a name without a title', 'Jane Doe'],
    ['nothing that could be read', null],
  ])('also where the head shows %s: nobody knows then that it is not the client', (_what, author) => {
    const text = '[Text to Jane Doe] Dana Ortiz, 11/20/2026 2:15 PM: You won.';
    const post = posted(text, { author, authorTitle: null });
    expect(readSaid(post)).toBe(post);
    expect(deriveDirection(post)).toBeNull();
  });
});
