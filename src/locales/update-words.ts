import { enUpdate } from './en-update';

/** The shape that every language has for the dialog "Update Hona". */
export type UpdateWords = typeof enUpdate;

export const updateWords: UpdateWords = enUpdate;
