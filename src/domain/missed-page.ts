import type { FactPage } from './facts';

/**
 * Why a page was not read by "Refresh from MyCase". `gone`: MyCase has no such page for who is signed in. `no-answer`:
 * none, or not whole, or too late. `by-script`: its list is filled in only where the page itself is open. `minute`: so
 * many were asked for already. `moved`: the tab went elsewhere.
 */
export type MissedWhy = 'gone' | 'no-answer' | 'by-script' | 'minute' | 'moved';

/** A page that was wanted and not read. `id`: whose, where it is not the case's own. */
export type MissedPage = { page: FactPage; id: string | null; why: MissedWhy };
