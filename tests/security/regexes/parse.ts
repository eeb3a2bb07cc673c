/** A regular expression as a tree, for counting what a backtracking engine does with it. */
export type Tree =
  | { kind: 'char'; source: string; takes(char: string): boolean }
  | { kind: 'row'; parts: Tree[] }
  | { kind: 'choice'; options: Tree[] }
  | { kind: 'group'; number: number; name: string | null; body: Tree }
  | { kind: 'look'; ahead: boolean; negative: boolean; body: Tree }
  | { kind: 'back'; to: number | string }
  | { kind: 'place'; sign: '^' | '$' | '\\b' | '\\B' }
  | { kind: 'repeat'; min: number; max: number; lazy: boolean; body: Tree };

const LOOKS = [
  ['(?=', true, false],
  ['(?!', true, true],
  ['(?<=', false, false],
  ['(?<!', false, true],
] as const;

/** Parses a pattern; which characters an atom takes is asked of the engine itself. Throws on what it does not know. */
export function parseRegex({ source, flags }: RegExp): Tree {
  const only = flags.replace(/[gyd]/g, '');
  let at = 0;
  let groups = 0;
  const seen = new Map<string, (char: string) => boolean>();

  function take(pattern: RegExp): string | null {
    const sticky = new RegExp(pattern.source, `${pattern.flags}y`);
    sticky.lastIndex = at;
    const found = sticky.exec(source)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  }
  function char(part: string): Tree {
    const known = seen.get(part);
    const one = new RegExp(`^(?:${part})$`, only.replace('m', ''));
    const answers = new Map<string, boolean>();
    const takes =
      known ??
      ((text: string) => {
        const answer = answers.get(text) ?? one.test(text);
        answers.set(text, answer);
        return answer;
      });
    seen.set(part, takes);
    return { kind: 'char', source: part, takes };
  }
  function choice(): Tree {
    const options = [row()];
    while (take(/\|/)) options.push(row());
    return options.length === 1 ? (options[0] as Tree) : { kind: 'choice', options };
  }
  function row(): Tree {
    const parts: Tree[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(atom()));
    return { kind: 'row', parts };
  }
  function close(body: Tree): Tree {
    if (!take(/\)/)) throw new Error(`no ) at ${at} in /${source}/`);
    return body;
  }
  function atom(): Tree {
    for (const [sign, ahead, negative] of LOOKS)
      if (source.startsWith(sign, at)) {
        at += sign.length;
        return { kind: 'look', ahead, negative, body: close(choice()) };
      }
    if (take(/\(\?:/)) return close(choice());
    const name = take(/\(\?<\w+>/);
    if (name || take(/\(/)) {
      const number = ++groups;
      return { kind: 'group', number, name: name?.slice(3, -1) ?? null, body: close(choice()) };
    }
    const place = take(/\^|\$|\\b|\\B/);
    if (place) return { kind: 'place', sign: place as '^' };
    const back = take(/\\(?:[1-9]\d*|k<\w+>)/);
    if (back) return { kind: 'back', to: back.startsWith('\\k') ? back.slice(3, -1) : Number(back.slice(1)) };
    const part = take(
      /\[(?:[^\]\\]|\\.)*\]|\\(?:u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|c[A-Za-z]|.)|[^()[\]|*+?\\]/su,
    );
    if (part === null) throw new Error(`"${source.slice(at, at + 10)}" at ${at} in /${source}/`);
    return char(part);
  }
  function repeated(body: Tree): Tree {
    const sign = take(/[*+?]|\{\d+(?:,\d*)?\}/);
    if (!sign) return body;
    const lazy = take(/\?/) !== null;
    const [min = '0', max] = sign.startsWith('{') ? sign.slice(1, -1).split(',') : [];
    if (sign.startsWith('{'))
      return {
        kind: 'repeat',
        min: Number(min),
        max: sign.includes(',') ? Number(max || Number.POSITIVE_INFINITY) : Number(min),
        lazy,
        body,
      };
    return {
      kind: 'repeat',
      min: sign === '+' ? 1 : 0,
      max: sign === '?' ? 1 : Number.POSITIVE_INFINITY,
      lazy,
      body,
    };
  }

  const tree = choice();
  if (at < source.length) throw new Error(`rest at ${at} in /${source}/`);
  return tree;
}
