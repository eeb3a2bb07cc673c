/**
 * How the sandbox's MyCase shows itself; nobody knows which of it a live account has.
 * '2021': markup of apps that copied MyCase's pages then. '2025': the header that live scripts read.
 * 'renamed': the words of '2025', with every id, class and data attribute changed.
 */
export type Skin = '2021' | '2025' | 'renamed';

/** 'load': whole documents. 'push': links move by pushState. 'recent': only those of the recent cases do. */
export type Moves = 'load' | 'push' | 'recent';

/** 'header': author and time in a post's head. 'inline': one user posts all, and the text says the rest. */
export type LogFormat = 'header' | 'inline';

/** Whoever is signed in: MyCase's clients sign in on the same host, and see their own portal. */
export type Viewer = 'staff' | 'client';

export type View = { skin: Skin; moves: Moves; logFormat: LogFormat; viewer: Viewer };

export const DEFAULT_VIEW: View = { skin: '2025', moves: 'recent', logFormat: 'header', viewer: 'staff' };
