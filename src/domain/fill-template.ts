import { findLine } from './json-tree';
import { checkFieldName, type FieldGap, type FieldValue } from './template-fields';
import { parseTemplate, type SyntaxFault } from './template-syntax';

/** A filled template in pieces; their texts together are the message. */
export type FilledPart =
  | { kind: 'text' | 'value' | 'fallback'; text: string }
  /** Stays as it was written, and blocks sending. */
  | { kind: 'missing'; text: string; name: string; why: FieldGap; near: string[] };

export type Filled = { text: string; parts: FilledPart[]; missing: (FilledPart & { kind: 'missing' })[] };

/**
 * Fills a template in one pass: what comes in from a fact is never filled again, whatever it holds. A missing value
 * takes its fallback; without one the field stays as it is. So does a field whose name does not exist: a slip must not
 * hide behind its fallback. Pure; never throws.
 */
export function fillTemplate(text: string, find: (name: string) => FieldValue): Filled {
  const parts = parseTemplate(text).parts.map((part): FilledPart => {
    if (part.kind === 'text') return { kind: 'text', text: part.raw };
    const { raw, name, fallback } = part;
    const found = find(name);
    if (found.state === 'known') return { kind: 'value', text: found.value };
    if (fallback !== null && found.state !== 'unknown') return { kind: 'fallback', text: fallback };
    return { kind: 'missing', text: raw, name, why: found.state, near: found.near };
  });
  return {
    text: parts.map((part) => part.text).join(''),
    parts,
    missing: parts.filter((part) => part.kind === 'missing'),
  };
}

/** What is wrong in a template's text, whatever the case; line and column from 1. */
export type TextProblem = { line: number; column: number } & (
  | { why: SyntaxFault['why'] }
  | { why: 'unknown'; name: string; near: string[] }
);

/** The faults of a text, in its order. An unknown name is one too, though the text can be kept with it. */
export function checkTemplateText(text: string): TextProblem[] {
  const { parts, faults } = parseTemplate(text);
  const unknown = parts.flatMap((part) => {
    if (part.kind === 'text' || part.name === '') return [];
    const { name, at } = part;
    const checked = checkFieldName(name);
    return checked.ok ? [] : [{ why: 'unknown' as const, at, name, near: checked.near }];
  });
  return [...faults, ...unknown]
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...problem }) => ({ ...problem, ...findLine(text, at) }));
}
