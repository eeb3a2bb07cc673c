import { isBlank, normaliseText } from './draft';

export type Language = 'en' | 'es';

/** A text to begin with. At least one of its languages has a text. */
export type Template = {
  id: string;
  name: string;
  texts: { [L in Language]: string | null };
  /** Written here, or brought in with the firm's by import (or policy): the firm's are replaced as a whole. */
  owner: 'own' | 'firm';
};

/** A template without its place in the list. */
export type TemplateContent = Omit<Template, 'id'>;

export const LONGEST_NAME = 200;
/** Three times what a message may hold: fields may be shorter than their values, or longer. */
export const LONGEST_TEXT = 5_000;
/** What the store takes. */
export const MOST_TEMPLATES = 1_000;

/** A template as it is kept: its name in one line, its texts as messages are kept, an empty one as none. */
export function normaliseTemplate({ name, texts, owner }: TemplateContent): TemplateContent {
  const kept = (text: string | null) => (text === null || isBlank(text) ? null : normaliseText(text));
  return {
    name: normaliseText(name).replace(/\s+/g, ' ').trim(),
    texts: { en: kept(texts.en), es: kept(texts.es) },
    owner,
  };
}

/** Templates of one owner are known by their names, whatever the case. */
export const keyOf = ({ owner, name }: Pick<Template, 'owner' | 'name'>) => `${owner} ${name.toLowerCase()}`;

/** True where nothing of the two that staff see differs. */
export function isSameTemplate(a: TemplateContent, b: TemplateContent): boolean {
  return a.name === b.name && a.owner === b.owner && a.texts.en === b.texts.en && a.texts.es === b.texts.es;
}
