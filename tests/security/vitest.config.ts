import { mergeConfig } from 'vitest/config';
import inBrowser from '../e2e/vitest.config.ts';

/** `npm run security`: the same tests, with ten times as many forged messages. */
export default mergeConfig(inBrowser, { test: { env: { SECURITY_RUNS: '5000' } } });
