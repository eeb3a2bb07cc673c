import { enDelete } from './en-delete';
import { spoken } from './spoken';

/** The shape that every language has for what "Delete everything" could not delete. */
export type DeleteWords = typeof enDelete;

export const deleteWords: DeleteWords = spoken('delete', enDelete);
