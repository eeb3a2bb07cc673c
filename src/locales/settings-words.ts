import { enSettings } from './en-settings';
import { spoken } from './spoken';

/** The shape that every language has for the settings page as a whole. */
export type SettingsWords = typeof enSettings;
export type GroupId = keyof SettingsWords['groups'];

export const settingsWords: SettingsWords = spoken('settings', enSettings);
