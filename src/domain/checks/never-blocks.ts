import type { CheckId } from './check';

/** What nobody can mend by another text or another client: to block it would keep every message for good. */
export const NEVER_BLOCKS: ReadonlySet<CheckId> = new Set(['not-read-lately', 'newer-message']);
