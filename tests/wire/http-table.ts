import dns from 'node:dns';
import { API_HOST } from '../sandbox/hona/api';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { callApi } from '../sandbox/test-client';
import { HTTP_ROWS, type HttpRow } from './http-rows';
import { PREPARING, VERBS, type Verb } from './http-verbs';

export type HttpResult = { row: HttpRow; verb: Verb; state: string; requests: number };

/** So many servers answer at once: what is repeated mostly waits. */
const SERVERS = 12;

/** Each answer for each call, by this `fetch`. */
export async function runTable(
  useFetch: (fetch: typeof globalThis.fetch) => void,
  rows = HTTP_ROWS,
  verbs = VERBS,
): Promise<HttpResult[]> {
  const sandboxes = await Promise.all(
    Array.from({ length: SERVERS }, () => startSandbox({ protocols: ['http/1.1'] })),
  );
  const byToken = new Map(sandboxes.map((one) => [one.token, one]));
  const real = globalThis.fetch;
  // Whose sandbox it is stands in the token.
  useFetch((input, init) => {
    const request = new Request(input, init);
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    return forward(real, byToken.get(token), request);
  });
  const jobs = rows.flatMap((row) => verbs.map((verb) => ({ row, verb })));
  const results: HttpResult[] = [];
  const work = async (sandbox: Sandbox) => {
    for (const { method, path, body } of PREPARING) await prepare(sandbox, method, path, body);
    for (let job = jobs.shift(); job; job = jobs.shift())
      results.push(await runOne(sandbox, job.row, job.verb));
  };
  try {
    await Promise.all(sandboxes.map(work));
  } finally {
    await Promise.all(sandboxes.map((one) => one.close()));
  }
  return results;
}

async function runOne(sandbox: Sandbox, row: HttpRow, verb: Verb): Promise<HttpResult> {
  const { hona } = sandbox;
  const event = PREPARING.at(-1);
  if (event && verb.method === 'DELETE') await prepare(sandbox, event.method, event.path, event.body);
  const before = count(sandbox, verb);
  hona.fault({ ...row.fault, method: verb.method, path: verb.path, times: 99 });
  const state = await verb.call(sandbox.token);
  hona.clearFaults();
  return { row, verb, state, requests: count(sandbox, verb) - before };
}

const prepare = (sandbox: Sandbox, method: string, path: string, body: unknown) =>
  callApi(sandbox, method, path, body, { protocol: 'http/1.1' });

/** Requests of this call that Hona received whole. */
function count({ hona }: Sandbox, { method, path }: Verb): number {
  const begins = path.replace('*', '');
  return hona.calls.filter((one) => one.complete && one.method === method && one.path.startsWith(begins))
    .length;
}

function forward(
  real: typeof globalThis.fetch,
  sandbox: Sandbox | undefined,
  request: Request,
): Promise<Response> {
  if (!sandbox) throw new TypeError('The token is of no sandbox.');
  const url = new URL(request.url);
  url.port = String(sandbox.port);
  return real(new Request(url, request));
}

/** Leads Hona's name to this computer, whose certificate nobody knows; what it returns takes that back. */
export function leadHere(): () => void {
  const { lookup } = dns;
  const { NODE_TLS_REJECT_UNAUTHORIZED } = process.env;
  const here = (host: string, ...rest: unknown[]) =>
    Reflect.apply(lookup, dns, [host === API_HOST ? '127.0.0.1' : host, ...rest]);
  Object.assign(dns, { lookup: here });
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  return () => {
    Object.assign(dns, { lookup });
    if (NODE_TLS_REJECT_UNAUTHORIZED === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = NODE_TLS_REJECT_UNAUTHORIZED;
  };
}

/** What a result is wrong in, one line; null where it is as the documents ask. */
export function judge({ row, verb, state, requests }: HttpResult): string | null {
  const wanted = verb.wanted(row);
  const tries = row.fault.cut === 'early' ? 0 : verb.tries(row);
  if (state === wanted && requests === tries) return null;
  return `${verb.name}, ${row.name}: ${state} after ${requests} requests, wanted ${wanted} after ${tries}`;
}
