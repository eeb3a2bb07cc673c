/**
 * Expressions that look again from each place of what they take, so that a text twice as long takes up to four times as
 * long, that of numbers even more; and what keeps that short. A test holds each of them (`regexes.test.ts`, `mycase/readers/bounds.test.ts`).
 */
export type Exempt = {
  /** Where it stands in `src`, and nowhere else; none: in a package. */
  files: readonly string[];
  /** `tidied`: no two blanks meet in the text; a number: it was cut to so many characters; `package`: it stands in ky, which we cannot change, and is asked about nothing that comes from outside. */
  bound: 'tidied' | number | 'package';
  /** What the text is. */
  text: string;
};

const ADDRESS: Exempt = { files: ['domain/checks/zones.ts'], bound: 200, text: 'the end of an address' };
const tidied = (text: string, ...files: string[]): Exempt => ({ files, bound: 'tidied', text });
const ofKy = (text: string): Exempt => ({ files: [], bound: 'package', text });

export const EXEMPT: Readonly<Record<string, Exempt>> = {
  '^(.*?)(?:\\s*[,;]?\\s*(?:extension|ext\\.?|x\\.?|#)\\s*(\\d{1,7}))?$': {
    files: ['domain/phone.ts'],
    bound: 60,
    text: 'a number',
  },
  '[\\s,.]+$': ADDRESS,
  '[\\s,.]+(?:(\\d{5})(?:-\\d{4})?|([A-Z]\\d[A-Z]) ?\\d[A-Z]\\d)$': ADDRESS,
  '(?:^|([\\s,]+))([A-Z]{2})$': ADDRESS,
  '[\\s,]*\\b(?:USA?|United States(?: of America)?|Canada|EE\\.? ?UU)[\\s,.]*$': ADDRESS,
  '^[¡¿"“(]+|[^\\p{L}\\p{N}]+$': {
    files: ['domain/checks/greeting.ts'],
    bound: 160,
    text: 'a word of a greeting',
  },
  '\\s*\\((client|company|contact|lead)\\)\\s*$': {
    files: ['mycase/names.ts'],
    bound: 2_000,
    text: 'a name',
  },
  '\\s+(?:-|–|—|to|until)\\s+': tidied('day and time of an event', 'mycase/readers/event-page.ts'),
  '\\s*:\\s*$': tidied('a label', 'mycase/outline-page.ts'),
  '\\s*\\[\\s*closed\\s*\\]\\s*$': tidied('the name of a case', 'mycase/readers/case-name.ts'),
  '\\s*:.*': tidied('a label', 'mycase/labels.ts'),
  '\\s*:': tidied('a label', 'mycase/labels.ts', 'mycase/readers/listed-cases.ts'),
  '\\s*:$': tidied('a label', 'mycase/labels.ts'),
  '\\s*[:：]$': tidied('the label of a custom field', 'mycase/readers/custom-fields.ts'),
  '\\/+$': ofKy('a prefix of addresses, which we never give it'),
  '\\/(?:.*[.+-])?json$': ofKy(
    'the type of an answer with a body that ky throws for; we take the body away first',
  ),
};
