// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { composerWords } from '../../src/locales/composer-words';
import { moreWords } from '../../src/locales/more-words';
import { updateWords } from '../../src/locales/update-words';
import { words } from '../../src/locales/words';

describe('words', () => {
  it('product §9: the words that tests rely on', () => {
    expect(words.states).toMatchObject({
      queued: 'Waiting',
      sending: 'Sending',
      accepted: 'Handed to Hona',
      logged: 'Logged in MyCase',
      failed: 'Not sent',
      unknown: 'May have been sent',
      arrived: 'Marked as arrived',
    });
    expect([
      words.send,
      moreWords.undo,
      moreWords.dontSend,
      moreWords.retry,
      moreWords.checkLog,
      moreWords.iKnow,
    ]).toEqual(['Send', 'Undo', "Don't send", 'Retry', 'Check the log', 'I know it arrived']);
    expect(composerWords.counter(1012, 1600, 7)).toBe('1012 of 1600 characters, 7 texts');
    expect([moreWords.updateHona, updateWords.update, updateWords.updateNow]).toEqual([
      'Update Hona',
      'Update Hona',
      'Update now',
    ]);
  });

  it.each(Object.entries(moreWords.errors))('the error %s is a sentence for a paralegal', (_, sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/null|undefined|exception|invalid|API\b/i);
  });
});
