import { type Answer, readAnswer } from './answer';
import { authorization, DEADLINE, GUARDS } from './api';

/** `protocol`: what the host speaks (`nextHopProtocol`), asked once when connecting; null = not known. */
export type PostOptions = {
  token: string;
  protocol: string | null;
  fetch?: typeof globalThis.fetch;
  deadline?: number;
};

/**
 * One POST, at most one complete request on the wire. Browsers repeat a POST by themselves when a reused
 * connection dies; over HTTP/2 a streamed body keeps Chromium from it, over HTTP/1.1 the static rule in
 * rules/hona.json (Connection: close) does, as far as the server obeys. Never throws, never repeats.
 */
export function postOnce(url: string, body: unknown, options: PostOptions): Promise<Answer> {
  return sendOnce('POST', url, JSON.stringify(body), options);
}

/**
 * One DELETE, guarded like `postOnce`: one that tells people that an event is cancelled must not tell them twice. It has
 * nothing to say; over HTTP/2 an empty object is streamed all the same, which is what keeps Chromium from repeating
 * it. (Of a stream without a byte Chromium at times never says that the connection died.)
 */
export function deleteOnce(url: string, options: PostOptions): Promise<Answer> {
  return sendOnce('DELETE', url, '{}', options);
}

async function sendOnce(
  method: 'POST' | 'DELETE',
  url: string,
  text: string,
  { token, protocol, fetch = globalThis.fetch, deadline = DEADLINE }: PostOptions,
): Promise<Answer> {
  const signal = AbortSignal.timeout(deadline);
  try {
    const streamed = speaksFrames(protocol) && canStream();
    const hasBody = streamed || method === 'POST';
    const response = await fetch(url, {
      method,
      ...GUARDS,
      headers: { ...authorization(token), ...(hasBody && { 'content-type': 'application/json' }) },
      signal,
      ...(streamed ? { body: streamOf(text), duplex: 'half' } : hasBody && { body: text }),
    } as RequestInit);
    return await readAnswer(response, signal);
  } catch {
    return { kind: 'none', code: signal.aborted ? 'timeout' : 'connection', status: null };
  }
}

/** What was found out about the way to Hona. */
export type Wire = {
  /** `nextHopProtocol`; null where the browser does not tell. */
  protocol: string | null;
  /** True where the browser is kept from repeating a POST by itself; else a broken connection may send twice. */
  guarded: boolean;
};

/**
 * Guarded: a streamed body over HTTP/2 or 3, or HTTP/1.1 with a host that really closes each connection. A
 * browser that cannot stream (Firefox) repeats in spite of it.
 */
export function describeWire(protocol: string | null, closes: boolean): Wire {
  return { protocol, guarded: canStream() && (speaksFrames(protocol) || (protocol !== null && closes)) };
}

/** HTTP/2 and HTTP/3: the protocols over which Chromium takes a streamed body. */
export function speaksFrames(protocol: string | null): boolean {
  return protocol !== null && /^h[23]/.test(protocol);
}

function streamOf(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
}

let streams: boolean | null = null;

/** Feature test: a browser without request streams asks for no `duplex` and would send "[object …]" as text. */
function canStream(): boolean {
  if (streams === null) {
    let asked = false;
    const request = new Request('https://api.hona.com/', {
      method: 'POST',
      body: new ReadableStream(),
      get duplex() {
        asked = true;
        return 'half';
      },
    } as RequestInit);
    streams = asked && !request.headers.has('content-type');
  }
  return streams;
}
