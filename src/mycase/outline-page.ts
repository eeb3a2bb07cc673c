/** Of the whole outline, and of one name in it; in characters. */
const LONGEST = 60_000;
const LONGEST_NAME = 40;
const DEEPEST = 60;
/** A word of so many letters is also found within another: "janedoe". */
const LONG_ENOUGH = 4;
/** How many elements in a row that look alike are shown. */
const ALIKE = 3;

/** What stands under these is drawing or code. */
const CLOSED = 'script,style,template,noscript,svg,iframe,object,canvas,hona-panel-launcher';
/** Attributes that show a text, or hold one. */
const WORDS_IN = /^(title|alt|value|placeholder|content|name|aria-label|aria-description|data-.+)$/;
const FIRM = /^https:\/\/([^./]+)\./;
/** Headings and labels of MyCase's beside those that the readers know. */
const MORE_LABELS =
  /^(case information|custom fields|contacts|contact information|company information|email address|phone numbers|other information|private notes|notes|documents|messages|text messages|event details|event name|start|end|location|when|where|case|role|type|phone|rate|sender|subject|last post|main|items & info|contacts & staff|communications|calendar|tasks)$/;
/** The parts of MyCase's addresses that are known to be its own words. */
const PATH_WORDS =
  /^(court_cases|contacts|clients|companies|attorneys|messages|events|leads|documents|info|items|notes|case_link|case_details|communications|calls|emails|text_messages|calendars?|tasks|download|dashboard|new|edit)$/;

/**
 * The page's outline, for a report to us: tags, ids, classes, names of data attributes, addresses without their
 * numbers, and words that are labels of MyCase's own. Every other text is only told by its length, in four classes. A
 * word that also stands in a text of the page is blanked in ids and classes too: a firm's own words may be there.
 * @returns 60,000 characters at most
 */
export function outlinePage(root: Document, isKnownLabel: (text: string) => boolean): string {
  const isLabel = (text: string) => isKnownLabel(text) || MORE_LABELS.test(clean(text));
  const secret = secretWords(root, isLabel);
  const lines: string[] = [];
  let left = LONGEST;

  const add = (depth: number, text: string) => {
    const line = ' '.repeat(depth) + text;
    left -= line.length + 1;
    if (left >= 0) lines.push(line);
  };
  const secrets = [...secret].filter((word) => word.length >= LONG_ENOUGH);
  const known = new Map<string, boolean>();
  const isSecret = (part: string) => {
    const word = part.toLowerCase();
    const answer = known.get(word) ?? (secret.has(word) || secrets.some((other) => word.includes(other)));
    known.set(word, answer);
    return answer;
  };
  /** A name that programmers give, without digits, and without words that are the page's. */
  const safe = (name: string) =>
    name.length > LONGEST_NAME || !/^[\w-]+$/.test(name)
      ? 'x'
      : name.replace(/\d+/g, '0').replace(/[a-z]+/gi, (part) => (isSecret(part) ? 'x' : part));

  const describe = (element: Element): string => {
    const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    const data = element.getAttributeNames().filter((name) => name.startsWith('data-'));
    const id = element.getAttribute('id');
    const test = element.getAttribute('data-testid');
    const href = element.getAttribute('href');
    return [
      !(element instanceof HTMLElement) ||
      element instanceof HTMLUnknownElement ||
      element.localName.includes('-')
        ? safe(element.localName)
        : element.localName,
      id && `#${safe(id)}`,
      ...classes.slice(0, 8).map((name) => `.${safe(name)}`),
      ...data
        .slice(0, 8)
        .map((name) => `[${safe(name)}${name === 'data-testid' ? `=${safe(test ?? '')}` : ''}]`),
      href === null ? '' : ` -> ${shapeOf(href)}`,
    ].join('');
  };

  const walk = (element: Element, depth: number): void => {
    let [before, count] = ['', 0];
    for (const node of element.childNodes) {
      if (left < 0) return;
      if (node.nodeType === 3) {
        const text = describeText(node.nodeValue ?? '', isLabel);
        if (text) add(depth, text);
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const head = describe(child);
      count = head === before ? count + 1 : 1;
      before = head;
      if (count > ALIKE) continue;
      add(depth, head);
      if (depth < DEEPEST && !child.matches(CLOSED)) walk(child, depth + 1);
    }
  };
  walk(root.body, 0);
  return lines.join('\n');
}

const clean = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s*:\s*$/, '')
    .trim()
    .toLowerCase();

/** A label as it is, with the length of what follows its colon; else the length alone. */
function describeText(text: string, isLabel: (text: string) => boolean): string {
  const words = clean(text);
  if (words === '') return '';
  if (isLabel(words)) return `"${words}"`;
  const [label = '', ...rest] = words.split(':');
  return rest.length > 0 && isLabel(label)
    ? `"${clean(label)}": ${lengthOf(rest.join(':'))}`
    : lengthOf(words);
}

function lengthOf({ length }: string): string {
  return length < 10 ? '~short' : length < 50 ? '~line' : length < 500 ? '~text' : '~long';
}

/** An address without host, numbers, query, and words that are not known to be MyCase's own. */
function shapeOf(href: string): string {
  const scheme = /^(mailto|tel|javascript|https?):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme) return `${scheme}:`;
  if (!href.startsWith('/')) return href.startsWith('#') ? '#' : 'x';
  const parts = (/^[^?#]*/.exec(href)?.[0] ?? '').split('/').slice(0, 8);
  return parts
    .map((part) => (/^\d+$/.test(part) ? '0' : part === '' || PATH_WORDS.test(part) ? part : 'x'))
    .join('/');
}

/** All words of the page that are not labels, from its texts and from attributes that hold such. */
function secretWords(root: Document, isLabel: (text: string) => boolean): Set<string> {
  const secret = new Set<string>();
  const take = (text: string) => {
    const [label = '', ...rest] = text.split(':');
    const words = isLabel(text) ? '' : rest.length > 0 && isLabel(label) ? rest.join(':') : text;
    for (const word of wordsIn(words)) if (!isLabel(word)) secret.add(word);
  };
  const walker = root.createTreeWalker(root.body, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.matches('script,style')) take(node.nodeValue ?? '');
  for (const element of root.body.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (/^mailto:/i.test(value)) take(value.slice('mailto:'.length));
      else if (WORDS_IN.test(name) && name !== 'data-testid') take(value);
  take(root.title);
  take(FIRM.exec(root.URL)?.[1] ?? '');
  return secret;
}

/**
 * Words of two letters and more, in small letters; also as programmers write them: without accents and apostrophes,
 * and two short ones as one, in either order.
 */
function wordsIn(text: string): string[] {
  const words = text.replace(/['’]/g, '').match(/\p{L}{2,}/gu) ?? [];
  const plain = words.flatMap((word) => {
    const small = word.toLowerCase();
    const bare = small.normalize('NFD').replace(/\p{M}/gu, '');
    return bare === small ? [small] : [small, bare, spellOut(small)];
  });
  const isShort = (word: string) => word.length < LONG_ENOUGH;
  const pairs = plain.flatMap((word, i) => {
    const next = plain[i + 1] ?? '';
    return next && isShort(word) && isShort(next) ? [word + next, next + word] : [];
  });
  return [...plain, ...pairs];
}

/** "müller" as "mueller". */
const spellOut = (word: string) =>
  word
    .normalize('NFD')
    .replace(/([aou])\u0308/g, '$1e')
    .replace(/\p{M}/gu, '');
