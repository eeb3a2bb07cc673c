/** One body that is wrong in exactly one place, and what is wrong with it. */
export type Malformed = { what: string; body: unknown };

const HUGE = 'x'.repeat(1_000_001);
const deep = () => {
  let value: unknown = 1;
  for (let i = 0; i < 10_000; i += 1) value = { a: value };
  return value;
};
/** Own keys with the names that a careless copy would take for something else (T19). */
const polluted = (value: object): object =>
  Object.assign(JSON.parse('{"__proto__":{"ok":true},"constructor":{"prototype":{"ok":true}}}'), value);

const WRONG: Record<string, [string, unknown][]> = {
  string: [
    ['a number', 5],
    ['true', true],
    ['an object', { toString: 1 }],
    ['a list', ['x']],
    ['null', null],
    ['U+0000', 'a\0b'],
    ['too long', HUGE],
  ],
  number: [
    ['a string', '1'],
    ['null', null],
    ['true', true],
    ['an object', {}],
    ['NaN', Number.NaN],
    ['infinite', Number.POSITIVE_INFINITY],
    ['minus infinite', Number.NEGATIVE_INFINITY],
    ['beyond every date', 1e300],
  ],
  boolean: [
    ['a string', 'true'],
    ['a number', 1],
    ['null', null],
    ['an object', {}],
  ],
  null: [
    ['true', true],
    ['an object', {}],
    ['a list', []],
    ['U+0000', 'a\0b'],
    ['infinite', Number.POSITIVE_INFINITY],
  ],
};

/** Every way in which a well-formed body can be wrong in one place: types, keys, lengths, depth, numbers. */
export function malform(valid: unknown, path = 'args'): Malformed[] {
  const here = (what: string, body: unknown): Malformed => ({ what: `${path}: ${what}`, body });
  if (Array.isArray(valid))
    return [
      ...[null, 'x', {}, 5].map((body) => here(JSON.stringify(body), body)),
      here('too many', Array(10_001).fill(valid[0])),
      here('a hole', [...valid, undefined]),
      here('nested', [...valid, deep()]),
      ...valid.flatMap((item, i) =>
        malform(item, `${path}[${i}]`).map(({ what, body }) => ({ what, body: valid.with(i, body) })),
      ),
    ];
  if (typeof valid !== 'object' || valid === null)
    return (WRONG[valid === null ? 'null' : typeof valid] ?? []).map(([what, body]) => here(what, body));
  return [
    ...[null, [], 'x', 5, undefined].map((body) => here(`${JSON.stringify(body)}`, body)),
    here('one key more', { ...valid, extra: 1 }),
    here('deep', { ...valid, extra: deep() }),
    here('polluted', polluted(valid)),
    ...Object.entries(valid).flatMap(([key, value]) => {
      const { [key]: _left, ...rest } = valid as Record<string, unknown>;
      return [
        { what: `${path}.${key}: missing`, body: rest },
        ...malform(value, `${path}.${key}`).map(({ what, body }) => ({
          what,
          body: { ...valid, [key]: body },
        })),
      ];
    }),
  ];
}
