import { enUpdate } from './en-update';
import { spoken } from './spoken';

/** The shape that every language has for the dialog "Update Hona". */
export type UpdateWords = typeof enUpdate;

export const updateWords: UpdateWords = spoken('update', enUpdate);
