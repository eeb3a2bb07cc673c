import { execFile } from 'node:child_process';

/** What the registry says of the packages; `silent`: it did not answer this question, so nothing is known. */
export type Said = { kind: 'clean' | 'bad' | 'silent'; says: string };

/** How long the registry has for an answer, in milliseconds. */
const PATIENCE = 90_000;

/** So that a registry that is not there costs seconds. */
const TRIES = '--fetch-retries=1';

export type Asked = { question: string; said: Said };

/** Both questions at once. */
export async function askRegistry(cwd: string): Promise<Asked[]> {
  const [weaknesses, signatures] = await Promise.all([askForWeaknesses(cwd), askForSignatures(cwd)]);
  return [
    { question: '`npm audit --omit=dev`', said: weaknesses },
    { question: '`npm audit signatures`', said: signatures },
  ];
}

/** What must fail: a bad answer, always; with `strict` no answer too. And what is open, to be said where all can see it. */
export function judgeAnswers(
  asked: readonly Asked[],
  strict: boolean,
): { failures: string[]; open: string[] } {
  const list = (...kinds: Said['kind'][]) =>
    asked
      .filter(({ said }) => kinds.includes(said.kind))
      .map(({ question, said }) => `${question}: ${said.says}`);
  const bad = strict ? list('bad', 'silent') : list('bad');
  return { failures: bad, open: list('silent').map((line) => `!!! OPEN, NOT CLEAN !!! ${line}`) };
}

/** `npm audit --omit=dev`: known weaknesses of what is shipped. */
async function askForWeaknesses(cwd: string): Promise<Said> {
  return readAudit(await runNpm(cwd, ['audit', '--omit=dev', '--json', TRIES]));
}

/** `npm audit signatures`: whether the registry signed what is installed here. */
async function askForSignatures(cwd: string): Promise<Said> {
  return readSignatures(await runNpm(cwd, ['audit', 'signatures', TRIES]));
}

type Report = {
  auditReportVersion?: number;
  vulnerabilities?: Record<string, { severity: string }>;
  statusCode?: number;
};

/** Only a report is an answer: npm prints an object of its own where the registry refused. */
export function readAudit(output: string): Said {
  const start = output.indexOf('{');
  let report: Report = {};
  try {
    report = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as Report;
  } catch {
    return silent('no answer');
  }
  if (report.auditReportVersion === undefined || !report.vulnerabilities)
    return silent(report.statusCode ? `HTTP status ${report.statusCode}` : 'no report');
  const found = Object.entries(report.vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
  return found.length > 0
    ? { kind: 'bad', says: `known weaknesses in ${found.join(', ')}` }
    : { kind: 'clean', says: 'no known weakness' };
}

/** npm counts what is signed; where it counts nothing, it was not told. It ends with a code of its own where a key is unknown or too old. */
export function readSignatures(output: string): Said {
  const bad = output.match(
    /^.*(?:\b(?:invalid|missing)\b.*(?:signature|attestation)|npm error code E\w*(?:SIGNATURE|ATTESTATION)).*$/im,
  )?.[0];
  if (bad) return { kind: 'bad', says: bad.trim() };
  const signed = output.match(/(\d+) packages? ha(?:s|ve) (?:a )?verified registry signatures?/)?.[1];
  return signed ? { kind: 'clean', says: `${signed} packages signed by the registry` } : silent('no answer');
}

function silent(why: string): Said {
  return { kind: 'silent', says: `open: the registry of this run did not answer (${why})` };
}

/** Both outputs of npm, whatever its exit code says. */
function runNpm(cwd: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd, timeout: PATIENCE, shell: process.platform === 'win32', maxBuffer: 2 ** 26 };
    execFile('npm', args, options, (_error, stdout, stderr) => resolve(`${stdout}\n${stderr}`));
  });
}
