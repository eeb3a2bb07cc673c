import { enSettingsFile } from './en-settings-file';

/** The shape that every language has for the file of all settings. */
export type SettingsFileWords = typeof enSettingsFile;

export const settingsFileWords: SettingsFileWords = enSettingsFile;
