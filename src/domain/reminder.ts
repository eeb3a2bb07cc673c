import type { CaseRef } from './case';

/** "Keep as draft, remind me": one per case. `at` in milliseconds. */
export type Reminder = { ref: CaseRef; caseName: string; at: number };
