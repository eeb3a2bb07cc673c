import { mergeConfig } from 'vitest/config';
import inBrowser from '../e2e/vitest.config.ts';

/** The long form's run in browsers: the same tests, whose failures say whole values, for they are quoted. */
export default mergeConfig(inBrowser, { test: { chaiConfig: { truncateThreshold: 600 } } });
