import type { Check } from './check';

const ANSWER =
  /(?<!\p{L})(?:reply|replying|respond|answer|text|write|send|type|responda|responde|conteste|contesta|escriba|escribe|env[ií][ea]|mande|manda|ponga)(?!\p{L})/giu;
const WORD = 'stop|stopall|unsubscribe|cancel|end|quit|revoke|opt ?out';
/** In capitals anywhere in the sentence. */
const LOUD = new RegExp(`^[^.!?\\n]{0,60}?(?<!\\p{L})(${WORD.toUpperCase()})(?!\\p{L}| of | OF )`, 'u');
/** In quotes; or right behind, where nothing makes it a word like any other. */
const SOFT = new RegExp(
  `^(?:[^.!?\\n]{0,20}?["'“‘](${WORD})["'”’]|(?: back| us| me)?(?: with| con)?(?: the word| la palabra)? (${WORD})(?=[.!,]|$| (?:to|if|para|si|or|o)(?!\\p{L})))`,
  'iu',
);
const SENTENCE = 90;

/**
 * The client is asked to answer with a word at which the carrier stops all texts (facts/features §3.6). Detail: `word`.
 */
export const checkReplyKeyword: Check = ({ text }) => {
  for (const match of text.matchAll(ANSWER)) {
    const at = match.index + match[0].length;
    const behind = text.slice(at, at + SENTENCE);
    const [, loud, quoted] = LOUD.exec(behind) ?? SOFT.exec(behind) ?? [];
    const word = loud ?? quoted ?? SOFT.exec(behind)?.[2];
    if (word !== undefined) return { word: word.toUpperCase() };
  }
  return null;
};
