import type { JsonValue } from './json-tree';

/** Where in a file: the keys that lead there, entries counted from 0. */
export type JsonPath = (string | number)[];
export type ShapeFault =
  | 'unknown-key'
  | 'twice'
  | 'not-object'
  | 'not-list'
  | 'not-text'
  | 'not-yes-no'
  | 'not-number'
  | 'not-choice'
  | 'too-long'
  | 'too-many'
  | 'odd';
export type ReportFault = (at: number, path: JsonPath, why: ShapeFault) => void;
/** Reads one value; undefined, after its report, where it cannot be taken. */
export type Shape<T> = (value: JsonValue, path: JsonPath, report: ReportFault) => T | undefined;

const refuse = (value: JsonValue, path: JsonPath, report: ReportFault, why: ShapeFault): undefined => {
  report(value.at, path, why);
};

export const yesNo: Shape<boolean> = (value, path, report) =>
  value.kind === 'plain' && typeof value.value === 'boolean'
    ? value.value
    : refuse(value, path, report, 'not-yes-no');

/** A whole number of these bounds. */
export const whole =
  (from: number, to: number): Shape<number> =>
  (value, path, report) => {
    const found = value.kind === 'plain' ? value.value : null;
    const isFit = typeof found === 'number' && Number.isInteger(found) && found >= from && found <= to;
    return isFit ? found : refuse(value, path, report, 'not-number');
  };

/** A text that some rule takes, as it takes it; null: it does not. */
export const text =
  (most: number, take: (text: string) => string | null = (found) => found): Shape<string> =>
  (value, path, report) => {
    if (value.kind !== 'text') return refuse(value, path, report, 'not-text');
    if (value.value.length > most) return refuse(value, path, report, 'too-long');
    return take(value.value) ?? refuse(value, path, report, 'odd');
  };

export const oneOf =
  <T extends string>(...choices: readonly T[]): Shape<T> =>
  (value, path, report) =>
    choices.find((one) => value.kind === 'text' && value.value === one) ??
    refuse(value, path, report, 'not-choice');

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, path, report) =>
    value.kind === 'plain' && value.value === null ? null : shape(value, path, report);

export const listOf =
  <T>(shape: Shape<T>, most: number): Shape<T[]> =>
  (value, path, report) => {
    if (value.kind !== 'list') return refuse(value, path, report, 'not-list');
    if (value.items.length > most) return refuse(value, path, report, 'too-many');
    return value.items.flatMap((item, i) => shape(item, [...path, i], report) ?? []);
  };

/** Some of these keys, each once, and no other. */
export const someOf =
  <T extends object>(shapes: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<Partial<T>> =>
  (value, path, report) => {
    if (value.kind !== 'object') return refuse(value, path, report, 'not-object');
    const found: Partial<T> = {};
    for (const { name, at, value: inner } of value.entries) {
      const here = [...path, name];
      if (!Object.hasOwn(shapes, name)) report(at, here, 'unknown-key');
      else if (Object.hasOwn(found, name)) report(at, here, 'twice');
      else {
        const key = name as keyof T;
        found[key] = shapes[key](inner, here, report) as T[keyof T];
      }
    }
    return found;
  };
