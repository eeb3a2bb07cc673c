import { jsonBody, type RecordedRequest } from '../server/exchange';
import { apiPath, tokenOf } from './api';

/** A request to the API as a test looks at it. */
export type RecordedCall = {
  at: Date;
  method: string;
  /** As in the API's description, e.g. '/send-message'. */
  path: string;
  query: string;
  token: 'right' | 'wrong' | 'none';
  /** Parsed where it is JSON, else the text as it came. */
  body: unknown;
  status: number | null;
  origin: string | undefined;
  headers: Record<string, string>;
  complete: boolean;
  protocol: 'h2' | 'http/1.1';
  connection: number;
  turn: number;
};

const KEPT_HEADERS = ['accept', 'content-type', 'content-length', 'cookie', 'referer', 'user-agent'];

/** Turns what the server keeps into a call; the token itself does not get in. */
export function recordedCall(request: RecordedRequest, token: string): RecordedCall {
  const { at, method, query, status, complete, protocol, headers, connection, turn } = request;
  return {
    at,
    method,
    path: apiPath(request),
    query,
    token: tokenOf(request, token),
    body: jsonBody(request) ?? (request.body || undefined),
    status,
    origin: headers.origin,
    headers: Object.fromEntries(
      Object.entries(headers).filter(
        ([name]) => KEPT_HEADERS.includes(name) || name.startsWith('sec-fetch-'),
      ),
    ),
    complete,
    protocol,
    connection,
    turn,
  };
}
