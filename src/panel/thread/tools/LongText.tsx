import { useMemo, useState } from 'preact/hooks';
import { findMarks } from '../../../domain/search';
import { threadWords as words } from '../../../locales/thread-words';
import { paintMarks, useSearched } from './paint-marks';

/** What nobody texts: so long, or of so many lines, that it would bury the rest of the thread. */
const LONG = 2_000;
const MANY_LINES = 40;
/** What shows of it until somebody wants all. */
const LINES = 20;
const CHARACTERS = 1_000;

/** True where a text is to be folded. */
export const isLong = (text: string) =>
  text.length > LONG || text.split('\n', MANY_LINES + 1).length > MANY_LINES;

/** A text longer than any that is sent, folded; whole where what is searched for stands in the folded part alone. */
export function LongText({ text }: { text: string }) {
  const query = useSearched(text);
  const [wanted, setWanted] = useState<boolean | null>(null);
  // Not between the two halves of a character.
  const head = text
    .split('\n', LINES)
    .join('\n')
    .slice(0, CHARACTERS)
    .replace(/[\uD800-\uDBFF]$/, '');
  const isHitFolded = useMemo(() => (findMarks(text, query)[0]?.[1] ?? 0) > head.length, [text, query]);
  const whole = wanted ?? isHitFolded;
  return (
    <>
      {paintMarks(whole ? text : head, query)}
      {!whole && '…'}
      <button type="button" class="link" aria-expanded={whole} onClick={() => setWanted(!whole)}>
        {whole ? words.showLess : words.showAll(text.length)}
      </button>
    </>
  );
}
