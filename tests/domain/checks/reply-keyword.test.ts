// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { find } from './input';

describe('reply-keyword (features §3.6: a word at which the carrier stops)', () => {
  it.each([
    ['Reply STOP to opt out', { word: 'STOP' }],
    ['Reply YES to confirm or CANCEL to cancel', { word: 'CANCEL' }],
    ['reply cancel to cancel', { word: 'CANCEL' }],
    ['Text QUIT if you do not want this', { word: 'QUIT' }],
    ['please answer "end"', { word: 'END' }],
    ['Text back stop.', { word: 'STOP' }],
    ['Respond with the word unsubscribe', { word: 'UNSUBSCRIBE' }],
    ['Responda STOP', { word: 'STOP' }],
    ['Conteste con la palabra “cancel”', { word: 'CANCEL' }],
    ['Responda SÍ para confirmar o CANCEL para cancelar', { word: 'CANCEL' }],
    ['send OPT OUT', { word: 'OPT OUT' }],
  ])('finds it in: %s', (text, detail) => {
    expect(find('reply-keyword', { text })).toEqual(detail);
  });

  it.each([
    'Please reply by end of day',
    'Reply before the END OF the month',
    'Please send the canceled check',
    'Text me when you stop working',
    'Write me at the end of the week',
    'Send quit claim deed',
    'Please answer their letter. STOP talking to the adjuster.',
    'We can cancel the appointment',
    'I quit working on the draft',
    'Mediation did not end',
    'Send STOPPED checks',
    'Responda antes de que termine el día',
    'Please reply YES',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(find('reply-keyword', { text })).toBeNull();
  });
});
