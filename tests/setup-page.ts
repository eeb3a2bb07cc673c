import { configure } from '@testing-library/preact';

/** What comes late on a slow machine comes all the same: no test rests on how fast something is. */
configure({ asyncUtilTimeout: 40_000 });
