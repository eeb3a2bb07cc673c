import { enRefresh } from './en-refresh';
import { spoken } from './spoken';

/** The shape that every language has for what Refresh says of pages that it did not read. */
export type RefreshWords = typeof enRefresh;

export const refreshWords: RefreshWords = spoken('refresh', enRefresh);
