import { execFile } from 'node:child_process';

/** What the registry says of the packages; `silent`: it did not answer this question, so nothing is known. */
export type Said = { kind: 'clean' | 'bad' | 'silent'; says: string };

/** How long the registry has for an answer, in milliseconds. */
const PATIENCE = 90_000;

/** `npm audit --omit=dev`: known weaknesses of what is shipped. */
export async function askForWeaknesses(cwd: string): Promise<Said> {
  return readAudit(await runNpm(cwd, ['audit', '--omit=dev', '--json']));
}

/** `npm audit signatures`: whether the registry signed what is installed here. */
export async function askForSignatures(cwd: string): Promise<Said> {
  return readSignatures(await runNpm(cwd, ['audit', 'signatures']));
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

/** npm counts what is signed; where it counts nothing, it was not told. */
export function readSignatures(output: string): Said {
  const bad = output.match(/^.*\b(?:invalid|missing)\b.*(?:signature|attestation).*$/im)?.[0];
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
