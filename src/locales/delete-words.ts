import { enDelete } from './en-delete';

/** The shape that every language has for what "Delete everything" could not delete. */
export type DeleteWords = typeof enDelete;

export const deleteWords: DeleteWords = enDelete;
