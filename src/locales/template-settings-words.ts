import { enTemplateSettings } from './en-template-settings';

/** The shape that every language has for templates in the settings. */
export type TemplateSettingsWords = typeof enTemplateSettings;

export const templateSettingsWords: TemplateSettingsWords = enTemplateSettings;
