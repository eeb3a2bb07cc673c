import { mergeConfig } from 'vitest/config';
import inBrowser from '../e2e/vitest.config.ts';

/** The long form's run in browsers: the same tests, whose failures say whole values, for they are quoted. */
export default mergeConfig(inBrowser, {
  test: {
    chaiConfig: { truncateThreshold: 600 },
    // Twenty times as many texts and ten times as many messages take longer than the short form's three minutes.
    ...(process.env.SECURITY_LONG === '1' ? { testTimeout: 1_800_000 } : {}),
  },
});
