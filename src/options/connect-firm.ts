import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { call } from '../messaging/client';
import type { ConnectionTest } from '../messaging/protocol';
import { findFirm } from './firm';

/** One line of printable characters, as the background accepts it. */
const TOKEN = /^[\x21-\x7e]{8,4000}$/;

/**
 * `firm`: that of the new connection; null: there is none. `known`: Hona knows the token. `wrong`: the field that must be
 * put right; null where none is to blame.
 */
export type Connected = { firm: string | null; known: boolean; said: string; wrong: 'token' | 'firm' | null };

/** Connects with what was typed, and tests the token: a mistyped one is told now, and not by the first message. */
export async function connectFirm(typedFirm: string, typedToken: string): Promise<Connected> {
  const not = (said: string, wrong: Connected['wrong'] = null): Connected => ({
    firm: null,
    known: false,
    said,
    wrong,
  });
  const firm = findFirm(typedFirm);
  const token = typedToken.trim();
  if (!token) return not(say.tokenMissing, 'token');
  if (!TOKEN.test(token)) return not(say.tokenOdd, 'token');
  if (!typedFirm.trim()) return not(say.firmMissing, 'firm');
  if (!firm) return not(say.firmOdd, 'firm');
  const reply = await call('connect', { firm, token });
  if (!reply.ok) return not(moreWords.errors[reply.error.code]);
  const { result, known, said } = await testNow();
  return result === 'refused'
    ? { firm, known, said, wrong: 'token' }
    : { firm, known, said: say.connectedNow(firm, said), wrong: null };
}

/** Tests the connection, and says what that taught. */
export async function testNow(): Promise<{
  result: ConnectionTest['result'] | null;
  known: boolean;
  said: string;
}> {
  const reply = await call('testConnection', {});
  if (!reply.ok) return { result: null, known: false, said: moreWords.errors[reply.error.code] };
  const { result } = reply.value;
  const known = result === 'known' || result === 'accepted-empty';
  return { result, known, said: describeTest(reply.value) };
}

/** The outcome in the words of product §8. */
function describeTest(test: ConnectionTest): string {
  switch (test.result) {
    case 'known':
    case 'accepted-empty':
      return say.tests[test.result];
    case 'refused':
      return say.tests.refused(test.status);
    case 'cannot-tell':
      return say.tests['cannot-tell'](test.status);
    default:
      return test satisfies never;
  }
}
