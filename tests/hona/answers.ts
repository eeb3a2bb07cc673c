import type { Answer } from '../../src/hona/answer';

/** A whole answer as `readAnswer` makes it. */
export function whole(
  status: number,
  body = '',
  headers: Record<string, string> = {},
): Answer & { kind: 'whole' } {
  return { kind: 'whole', status, headers: new Headers(headers), body };
}

/** A body that comes in these parts; `error`: it breaks off after them. */
export function bodyOf(
  parts: (string | Uint8Array)[],
  error?: Error,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const rest = [...parts];
  return new ReadableStream({
    pull(controller) {
      const part = rest.shift();
      if (part !== undefined)
        controller.enqueue(new Uint8Array(typeof part === 'string' ? new TextEncoder().encode(part) : part));
      else if (error) controller.error(error);
      else controller.close();
    },
  });
}

export function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
