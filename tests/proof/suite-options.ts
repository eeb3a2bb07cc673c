import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listTestFiles, readLastRun } from './figures';
import { parseCommand, readOptionsOrEnd, WrongCommand } from './options';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What of a suite of test files is run. */
export type SuiteOptions = {
  /** Only the files that failed the last time; refused where something was wrong in one. */
  again: boolean;
  /** Only these files, perhaps with a line behind; none: all. */
  filters: string[];
};

/** @param script as npm knows it: `wire` */
function usageOfSuite(script: string): string {
  return `What is possible:
  npm run ${script}                all of it, then the section of docs/proof.md
  npm run ${script} -- <file> ...  only the files whose path below the suite's folder holds one of these words; no section
  npm run ${script} -- --again     only the files that came too late or did not start the last time, on the same sources`;
}

/**
 * @param files all that the suite has, from the root of the repository, with `/`
 * @param folder of the suite, from there: it is in the path of each, so part of its name tells none from the others
 * @throws WrongCommand also for a filter that none of them fits
 */
export function readSuiteOptions(
  args: readonly string[],
  files: readonly string[],
  folder: string,
): SuiteOptions {
  const { values, words } = parseCommand(args, { again: 'flag' }, Number.POSITIVE_INFINITY);
  if (values.again && words.length > 0)
    throw new WrongCommand('--again runs the files that failed the last time, and takes no others.');
  const filters = words.flatMap((word) => {
    const meant = files.filter((file) => isMeant(file, word, folder));
    if (meant.length === 0)
      throw new WrongCommand(`No file of this suite fits "${word}": ${files.join(', ')}.`);
    return meant.map((file) => file + (LINE.exec(word)?.[0] ?? ''));
  });
  return { again: values.again, filters: [...new Set(filters)] };
}

/** What this suite was started with; ends the program where that is wrong, or nothing was run before. */
export function readSuiteOptionsOrEnd(script: string, config: string): SuiteOptions {
  return readOptionsOrEnd(usageOfSuite(script), (args) => {
    const options = readSuiteOptions(args, listTestFiles(config), dirname(config));
    if (options.again) readLastRun(config);
    return options;
  });
}

/** As Vitest has it: the line of one test, behind its file. */
const LINE = /:\d+$/;

/** Part of a path below the suite's folder, or of one from the root that begins with it; with capitals or without, perhaps with a line behind it. */
function isMeant(file: string, word: string, folder: string): boolean {
  const path = relative(ROOT, resolve(ROOT, word.replace(LINE, '')))
    .replaceAll('\\', '/')
    .toLowerCase();
  const whole = file.toLowerCase();
  const isFromRoot = path === folder || path.startsWith(`${folder}/`);
  return path !== '' && (isFromRoot ? whole.startsWith(path) : whole.slice(folder.length + 1).includes(path));
}
