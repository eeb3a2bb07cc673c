import { enTemplateSettings } from './en-template-settings';
import { spoken } from './spoken';

/** The shape that every language has for templates in the settings. */
export type TemplateSettingsWords = typeof enTemplateSettings;

export const templateSettingsWords: TemplateSettingsWords = spoken('templateSettings', enTemplateSettings);
