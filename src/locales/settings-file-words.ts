import { enSettingsFile } from './en-settings-file';
import { spoken } from './spoken';

/** The shape that every language has for the file of all settings. */
export type SettingsFileWords = typeof enSettingsFile;

export const settingsFileWords: SettingsFileWords = spoken('settingsFile', enSettingsFile);
