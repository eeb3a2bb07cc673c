// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Node, nameOf, parse, walk } from '../syntax';
import { FILES, PAIRS, parametersOf, textOf, USERS, type Words } from './languages';

const probes = (word: unknown) => parametersOf(word).map((_, at) => `q${at}q`);
const both = PAIRS.filter(({ english, spanish }) => english !== undefined && spanish !== undefined);

/** What MyCase, Hona and browsers call things themselves stands in quotes, or is one of these. */
const quoted = (text: string) =>
  text.replace(/“[^”]*”|"[^"]*"/g, '').replace(/Items & info|Contacts & staff|Text messages|own o firm/g, '');
const ENGLISH =
  /\b(the|and|of|is|are|to|you|your|with|from|not|this|that|for|it|was|has|have|on|by|be|will|which|or|when|no longer|yet)\b/i;
/** In these the sentence is built another way. */
const OTHER_ENDING = ['moreWords.nextTry'];
/** A code that English puts into its sentence as it is, and what takes an object. */
const CODES = [
  'laterWords.activity.update-failed',
  'calendarWords.reminder',
  'calendarWords.unit',
  'calendarWords.fault',
  'policyWords.set.off',
  'policyWords.set.quietHours',
];
/** The product's own name is the same in every language. */
const NAME = /Hona Panel for MyCase/g;

describe('two languages (product §8)', () => {
  it('every part of the words is spoken in both', () => {
    expect(FILES.filter(({ spanish }) => !spanish).map(({ file }) => file)).toEqual([]);
  });

  it('no word is missing in one of them, or is of another kind', () => {
    const kinds = PAIRS.filter(({ english, spanish }) => typeof english !== typeof spanish);
    expect(kinds.map(({ path }) => path)).toEqual([]);
  });

  it('no word is empty in one of them only', () => {
    const isEmpty = (word: unknown) => word === '';
    const empty = both.filter(({ english, spanish }) => isEmpty(english) !== isEmpty(spanish));
    expect(empty.map(({ path }) => path)).toEqual([]);
  });

  it('what is put into a sentence stands in both', () => {
    const lost = both.filter(({ path, english, spanish }) => {
      if (typeof english !== 'function' || CODES.includes(path)) return false;
      const values = probes(english);
      const [en, es] = [textOf(english, values), textOf(spanish, values)];
      const kept = (text: string | null) =>
        values.filter((value) => text?.toLowerCase().includes(value)).join();
      return parametersOf(spanish).length > values.length || en === null || kept(en) !== kept(es);
    });
    expect(lost.map(({ path }) => path)).toEqual([]);
  });

  it('one and many are told apart in both', () => {
    const numbers = (word: unknown) =>
      typeof word === 'function'
        ? (textOf(
            word,
            parametersOf(word).map(() => '2'),
          ) ?? '')
        : '';
    const one = (word: unknown) => {
      const call = word as (...n: number[]) => unknown;
      try {
        return String(call(...parametersOf(word).map(() => 1)));
      } catch {
        return '';
      }
    };
    const same = both.filter(({ english, spanish }) => {
      if (typeof english !== 'function' || parametersOf(english)[0] !== 'n') return false;
      const differs = (word: unknown) => one(word) !== numbers(word).replaceAll('2', '1');
      return differs(english) && !differs(spanish);
    });
    // "1 SMS" and "2 SMS", "1 por decidir" and "2 por decidir" are alike in Spanish.
    expect(same.map(({ path }) => path)).toEqual(['composerWords.counter', 'homeWords.asking']);
  });

  it('no English is left in Spanish', () => {
    const left = both.flatMap(({ path, spanish }) => {
      const text = quoted(textOf(spanish, probes(spanish)) ?? '');
      const found = ENGLISH.exec(text.replace(NAME, ''));
      return found ? [`${path}: ${found[0]}`] : [];
    });
    expect(left).toEqual([]);
  });

  it('has one word for one thing, and the quotes and words of Latin America', () => {
    // Configuración, comprobación, ícono, presionar, Enter, Shift, quizá, bufete: not these.
    const other =
      /\bajustes?\b|\bcontrol(es)?\b|\bicono\b|\bpuls[ae]|\boprim[ae]|\bIntro\b|Mayús\+|\btal vez\b|\bdespacho|[«»]|\bordenador|\bvosotros\b/i;
    const found = both.flatMap(({ path, spanish }) => {
      const text = textOf(spanish, probes(spanish)) ?? '';
      return other.test(text) ? [`${path}: ${text}`] : [];
    });
    expect(found).toEqual([]);
  });

  it('a sentence ends as in English; a question and a cry begin as in Spanish', () => {
    const ending = (text: string | null) => /[.?!:…]$/.exec(text ?? '')?.[0] ?? '';
    const other = both.filter(({ path, english, spanish }) => {
      const [en, es] = [textOf(english, probes(english)), textOf(spanish, probes(english))];
      const opened = (es?.match(/¿/g) ?? []).length === (es?.match(/\?(?!\()/g) ?? []).length;
      return (
        (ending(en) !== ending(es) && !OTHER_ENDING.includes(path)) || (!opened && !es?.includes('“Which'))
      );
    });
    expect(other.map(({ path }) => path)).toEqual([]);
  });

  it('a time, which ends in a full stop, stands before none', () => {
    const isTime = /^(when|time|now|since|last|until)$/;
    const doubled = both.flatMap(({ path, spanish }) => {
      const text = textOf(
        spanish,
        parametersOf(spanish).map((name) => (isTime.test(name) ? '2:14 p.m.' : 'x')),
      );
      return text?.includes('..') ? [`${path}: ${text}`] : [];
    });
    expect(doubled).toEqual([]);
  });

  it('what is short in English, as on a button, stays short', () => {
    const long = both.filter(
      ({ english, spanish }) =>
        typeof english === 'string' &&
        typeof spanish === 'string' &&
        english.length <= 20 &&
        spanish.length > Math.max(20, english.length * 2.2),
    );
    expect(long.map(({ path, spanish }) => `${path}: ${spanish}`)).toEqual([]);
  });
});

describe('words in the sources', () => {
  it('every word is used', () => {
    const unused = FILES.flatMap(({ file, name, english }) => {
      const texts = Object.values(USERS).filter(
        (text) => text.includes(`/${file}'`) || file === 'background-words',
      );
      const all = Object.values(USERS).join('\n');
      return [
        ...Object.keys(english)
          .filter((key) => !isNamed(key, texts.join('\n')))
          .map((key) => `${name}.${key}`),
        ...listKeys(english)
          .filter((key) => !isNamed(key, all))
          .map((key) => `${name}…${key}`),
      ];
    });
    expect(unused).toEqual([]);
  });

  it('none is taken before the language is known: outside a function only a group of words is', () => {
    const taken = Object.entries(USERS).flatMap(([path, text]) =>
      text.includes('/locales/') ? takenEarly(path, text).map((what) => `${path}: ${what}`) : [],
    );
    expect(taken).toEqual([]);
  });
});

const isNamed = (key: string, text: string) =>
  text.includes(`.${key}`) || text.includes(`'${key}'`) || new RegExp(`[{,(\\s]${key}\\s*[,:}]`).test(text);

/** The names in groups of words, at any depth. */
function listKeys(words: unknown, depth = 0): string[] {
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return [];
  return Object.entries(words).flatMap(([key, value]) => [
    ...(depth > 0 ? [key] : []),
    ...listKeys(value, depth + 1),
  ]);
}

/** Words that a file reads as it is loaded, by way of its imports and of the constants made of them. */
function takenEarly(path: string, text: string): string[] {
  const known = new Map<string, unknown>();
  const taken: string[] = [];
  const resolve = (node: Node): unknown => {
    const name = nameOf(node);
    if (name) return known.get(name);
    if (node.type !== 'MemberExpression') return undefined;
    const of = resolve(node.object as Node);
    const key = node.computed ? undefined : nameOf(node.property);
    return typeof of === 'object' && of !== null && key ? (of as Words)[key] : undefined;
  };
  const isWord = (value: unknown) => typeof value === 'string' || typeof value === 'function';
  walk(parse(text, path), (node, ancestors) => {
    if (ancestors.some((one) => /Function/.test(one.type))) return;
    if (node.type === 'ImportDeclaration') {
      const source = String((node.source as unknown as { value: string }).value);
      const file = FILES.find((one) => source.endsWith(`/locales/${one.file}`));
      for (const one of file ? (node.specifiers as Node[]) : [])
        if (nameOf(one.imported) === file?.name) known.set(nameOf(one.local) ?? '', file?.english);
    }
    if (node.type === 'VariableDeclarator' && node.init) {
      const value = resolve(node.init as Node);
      const target = node.id as Node;
      if (nameOf(target)) known.set(nameOf(target) ?? '', value);
      for (const property of value && target.type === 'ObjectPattern' ? (target.properties as Node[]) : []) {
        const part = (value as Words)[nameOf(property.key) ?? ''];
        known.set(nameOf(property.value) ?? '', part);
        if (isWord(part)) taken.push(nameOf(property.key) ?? '');
      }
    }
    if (node.type === 'MemberExpression' && isWord(resolve(node))) taken.push(String(nameOf(node.property)));
  });
  return taken;
}
