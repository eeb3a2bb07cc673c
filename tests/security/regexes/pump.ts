import type { Tree } from './parse';

/** A text that grows in its middle, as whoever attacks an expression writes it. */
export type Pump = { before: string; unit: string; after: string };

export const grow = ({ before, unit, after }: Pump, times: number): string =>
  before + unit.repeat(times) + after;

const SAMPLES = [
  ...'a1 -_.:;,/\\"\'()[]{}<>=+@#$%&*!?|^~`\t\n\r\0',
  ...'eoiszxXAZ09',
  ...'ñéáíóúüç¡¿–—…’“”•٣日😀\u00a0\u200b\u202e\ufeff＝',
  ...'bcdfghjklmnpqrtuvwyBCDEFGHIJKLMNOPQRSTUVWY2345678',
];
const AFTER = ['', '!', '\0', ' ', 'x', '\n', '"', ':', '0'];

/** Pumps made of what the expression itself would take: its own words and their parts, repeated. */
export function makePumps(tree: Tree, count: number, seed: number): Pump[] {
  let state = seed >>> 0 || 1;
  const random = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const charsOf = new Map<string, string[]>();

  function taken(part: Tree & { kind: 'char' }): string {
    let list = charsOf.get(part.source);
    if (!list) {
      list = SAMPLES.filter(part.takes);
      // A character that stands in the expression itself.
      if (list.length === 0) list = Array.from(part.source).filter(part.takes);
      charsOf.set(part.source, list);
    }
    return list.length > 0 ? pick(list) : '';
  }
  /** A text that this part takes, or nearly. */
  function write(part: Tree): string {
    switch (part.kind) {
      case 'char':
        return taken(part);
      case 'row':
        return part.parts.map(write).join('');
      case 'choice':
        return write(pick(part.options));
      case 'group':
        return write(part.body);
      case 'repeat':
        return Array.from({ length: Math.min(part.max, part.min + random(3)) }, () => write(part.body)).join(
          '',
        );
      default:
        return '';
    }
  }
  const slice = (text: string, most: number) => {
    const from = random(Math.max(1, text.length));
    return text.slice(from, from + 1 + random(most));
  };
  return Array.from({ length: count }, (_, i) => {
    const word = write(tree);
    const before = i % 3 === 0 ? '' : write(tree).slice(0, random(20));
    const unit = (i % 2 ? slice(word, 1) : slice(word, 6)) || pick(SAMPLES);
    return { before, unit, after: pick(AFTER) };
  });
}
