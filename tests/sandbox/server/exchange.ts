/** One request as the sandbox keeps it, from the moment its headers arrive. */
export type RecordedRequest = {
  at: Date;
  host: string;
  method: string;
  path: string;
  query: string;
  headers: Record<string, string>;
  body: string;
  /** Headers and body have arrived whole. */
  complete: boolean;
  /** Null until an answer is sent, and for ever where the connection was cut. */
  status: number | null;
  /** The client went away before it had an answer. */
  left?: true;
  protocol: 'h2' | 'http/1.1';
  /** Which TLS connection it came over, and the how-manieth request it is there. */
  connection: number;
  turn: number;
};

export type Answer = { status: number; headers?: Record<string, string>; body?: string };

export type Handler = (request: RecordedRequest) => Answer | Promise<Answer>;

/** An answer that holds JSON. */
export function json(value: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}

/** An answer that holds a page. */
export function page(markup: string, status = 200): Answer {
  return {
    status,
    // What Rails sends by default; "no-store" would keep pages out of the back/forward cache.
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'max-age=0, private, must-revalidate',
    },
    body: markup,
  };
}

/** A 302 to another address. */
export function redirect(location: string): Answer {
  return { status: 302, headers: { location } };
}

/** The body of a request as JSON; undefined where it is none. */
export function jsonBody(request: RecordedRequest): unknown {
  try {
    return JSON.parse(request.body);
  } catch {
    return undefined;
  }
}

/** A string field of a JSON body; undefined where it is missing or of another type. */
export function textField(body: unknown, name: string): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = (body as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}
