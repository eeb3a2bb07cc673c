/** What of a test file in Vitest's JSON report tells whether it came too late or was wrong. */
export type FileReport = {
  name: string;
  status: string;
  /** Of the file itself: it could not be read, or what stands around its tests threw. */
  message?: string;
  assertionResults: { fullName: string; status: string; failureMessages?: string[] }[];
};

/** A test that failed, and the first line of what it said. */
export type Tried = { file: string; title: string; line: string };

/** How a wait that ran out is said, and a call to a worker that the browser ended and started anew. */
const LATE = /Timeout \d+ms exceeded|Not seen within|timed out in \d+ms|message channel closed/;

/** Nothing was wrong in it but that it did not come in time. A wrong value is wrong at once, whatever stands in it. */
export function isLate(file: FileReport): boolean {
  const said = messagesOf(file);
  return said.every((text) => LATE.test(text)) && !isWrong(file) && (said.length > 0 || !isStarted(file));
}

/** It was late, or no test of it came to run. */
export const mayRunAgain = (file: FileReport): boolean =>
  isLate(file) || (!isStarted(file) && !isWrong(file));

const isStarted = ({ assertionResults }: FileReport) =>
  assertionResults.some(({ status }) => status === 'passed' || status === 'failed');

/** Of the file itself Vitest keeps the words of an error without its name. */
const isWrong = (file: FileReport) =>
  messagesOf(file).some((text) => /^\s*AssertionError\b/.test(text)) ||
  /^(?:[^\n]*: )?expected /.test(file.message ?? '');

const messagesOf = ({ message, assertionResults }: FileReport) => [
  ...assertionResults.flatMap((test) => test.failureMessages ?? []),
  ...(message ? [message] : []),
];

/** All that failed in a file; at least one thing, where the file failed. */
export function listTries({ name, status, message = '', assertionResults }: FileReport): Tried[] {
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => ({ file: name, title: test.fullName, line: firstLine(test.failureMessages?.[0] ?? '') }));
  if (failed.length > 0 || status === 'passed') return failed;
  return [{ file: name, title: 'the file itself', line: firstLine(message) || 'no test of it ran' }];
}

const firstLine = (text: string) => (text.trim().split('\n')[0] ?? '').slice(0, 300);

/** For one sentence of Markdown. */
export const describeTries = (tries: readonly Tried[]): string =>
  tries.map(({ file, title, line }) => `${file}, "${title}": \`${line.replaceAll('`', "'")}\``).join('; ');
