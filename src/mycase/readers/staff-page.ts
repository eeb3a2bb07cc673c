import type { StaffValues } from '../../domain/facts';
import type { Readers } from '../entity-readers';
import type { ReaderTools } from '../reader-tools';
import type { Answer } from '../reading';
import { createBeside } from './beside';
import { createPhones } from './phones';

const TITLE = ['title', 'job title'];

/** The readers of a staff member's own page. */
export function staffReaders(tools: ReaderTools): Readers<StaffValues> {
  const { inOnly, readerOf, required, shown, splitTitle, textOf, valueIn } = tools;
  const { boxUnder, boxesOf, inPage, mailLink, pageHeading, valueUnder } = createBeside(tools);

  /**
   * The Title, which Hona maps to team roles by its exact letters (PULL-ROLE-1). A page shows no white space at its
   * end, but its markup holds it: there a Title is not the one that it looks like.
   */
  function exact(answer: Answer<string> | null, boxes: Element[]): Answer<string> | null {
    const title = valueIn(answer);
    const texts = boxes.filter((box) => textOf(box) === title).map((box) => box.textContent ?? '');
    const [text, other] = new Set(texts.map((raw) => cut(raw, title ?? '')));
    return text && !other ? { value: text } : answer;
  }

  return {
    name: readerOf(
      ['label', required(inPage('name'))],
      ['heading', required(pageHeading((text) => splitTitle(text).name))],
    ),
    // What stands in parentheses after the name is the type of user, not the Title.
    title: readerOf(
      ['id', (root) => exact(inOnly('#user_title')(root), shown(root, '#user_title'))],
      ['label', (root) => exact(inPage(...TITLE)(root), boxesOf(root, TITLE))],
      [
        'heading',
        (root) =>
          exact(
            valueUnder(...TITLE)(root),
            [boxUnder(root, TITLE)].flatMap((e) => e ?? []),
          ),
      ],
    ),
    email: readerOf(['label', inPage('email', 'email address')], ['link', mailLink]),
    phones: createPhones(tools),
  };
}

/** A Title with the white space that belongs to it: line breaks and the spaces around both its ends are markup's. */
function cut(raw: string, title: string): string {
  const text = raw
    .replaceAll('\0', '')
    .replace(/^\s+|(?<!\s)\s+$/g, (blanks) => (blanks.includes('\n') ? '' : blanks));
  const isSame =
    text
      .replace(/[\u200B\uFEFF]/g, '')
      .replace(/\s+/g, ' ')
      .trim() === title;
  return !isSame || (/^\s/.test(text) && /\s$/.test(text)) ? title : text;
}
