import { enTemplates } from './en-templates';

/** The shape that every language has for templates. */
export type TemplatesWords = typeof enTemplates;

export const templatesWords: TemplatesWords = enTemplates;
