import type { Template } from './template';
import { parseTemplate } from './template-syntax';

/**
 * The templates that hold every word of the query in their name or texts, whatever the case and the accents. Names that
 * begin with it come first, then names that hold it, then the others; each by name.
 */
export function searchTemplates(templates: readonly Template[], query: string): Template[] {
  const sought = evenOut(query);
  const words = sought.split(' ').filter(Boolean);
  return templates
    .flatMap((template) => {
      const name = evenOut(template.name);
      const whole = [
        name,
        ...Object.values(template.texts).map((text) => evenOut(readPlain(text ?? ''))),
      ].join(' ');
      if (!words.every((word) => whole.includes(word))) return [];
      return [
        { template, rank: name.startsWith(sought) ? 0 : words.every((word) => name.includes(word)) ? 1 : 2 },
      ];
    })
    .sort((a, b) => a.rank - b.rank || compareNames(a.template, b.template))
    .map(({ template }) => template);
}

/** By name, as people sort; of one name one's own comes first. */
export function compareNames(a: Template, b: Template): number {
  return (
    a.name.localeCompare(b.name, undefined, { sensitivity: 'base', numeric: true }) ||
    b.owner.localeCompare(a.owner) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Without its fields: whoever looks for "client" does not look for everything that is filled with a name. */
const readPlain = (text: string) =>
  parseTemplate(text)
    .parts.map((part) => (part.kind === 'text' ? part.raw : ' '))
    .join('');

const evenOut = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
