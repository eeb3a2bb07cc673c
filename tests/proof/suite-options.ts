import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listTestFiles, readLastRun } from './figures';
import { parseCommand, readOptionsOrEnd, WrongCommand } from './options';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What of a suite of test files is run. */
export type SuiteOptions = {
  /** Only the files that failed the last time; refused where something was wrong in one. */
  again: boolean;
  /** Only files whose path holds one of these; none: all. */
  filters: string[];
};

/** @param script as npm knows it: `wire` */
function usageOfSuite(script: string): string {
  return `What is possible:
  npm run ${script}                all of it, then the section of docs/proof.md
  npm run ${script} -- <file> ...  only the files whose path holds one of these words; no section
  npm run ${script} -- --again     only the files that came too late or did not start the last time, on the same sources`;
}

/**
 * @param files all that the suite has, from the root of the repository, with `/`
 * @throws WrongCommand also for a filter that none of them fits
 */
export function readSuiteOptions(args: readonly string[], files: readonly string[]): SuiteOptions {
  const { values, words } = parseCommand(args, { again: 'flag' }, Number.POSITIVE_INFINITY);
  if (values.again && words.length > 0)
    throw new WrongCommand('--again runs the files that failed the last time, and takes no others.');
  for (const word of words)
    if (!files.some((file) => isMeant(file, word)))
      throw new WrongCommand(`No file of this suite fits "${word}": ${files.join(', ')}.`);
  return { again: values.again, filters: words };
}

/** What this suite was started with; ends the program where that is wrong, or nothing was run before. */
export function readSuiteOptionsOrEnd(script: string, config: string): SuiteOptions {
  return readOptionsOrEnd(usageOfSuite(script), (args) => {
    const options = readSuiteOptions(args, listTestFiles(config));
    if (options.again) readLastRun(config);
    return options;
  });
}

/** As Vitest takes a filter: part of a path, with capitals or without, perhaps with a line behind it. */
function isMeant(file: string, word: string): boolean {
  const path = relative(ROOT, resolve(ROOT, word.replace(/:\d+$/, ''))).replaceAll('\\', '/');
  return path !== '' && file.toLowerCase().includes(path.toLowerCase());
}
