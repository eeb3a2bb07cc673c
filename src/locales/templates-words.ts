import { enTemplates } from './en-templates';
import { spoken } from './spoken';

/** The shape that every language has for templates. */
export type TemplatesWords = typeof enTemplates;

export const templatesWords: TemplatesWords = spoken('templates', enTemplates);
