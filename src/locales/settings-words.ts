import { enSettings } from './en-settings';

/** The shape that every language has for the settings page as a whole. */
export type SettingsWords = typeof enSettings;
export type GroupId = keyof SettingsWords['groups'];

export const settingsWords: SettingsWords = enSettings;
