import { MAX_ANSWER } from './api';

/** What came back over the wire: a whole answer, or the reason why there is none. */
export type Answer =
  | { kind: 'whole'; status: number; headers: Headers; body: string }
  | { kind: 'none'; code: 'timeout' | 'connection' | 'incomplete' | 'too-large'; status: number | null };

/** Reads the body to its end, at most `MAX_ANSWER` bytes. A body that breaks off is no answer. */
export async function readAnswer(response: Response, signal: AbortSignal): Promise<Answer> {
  const { status, headers } = response;
  const reader = response.body?.getReader();
  if (!reader) return { kind: 'whole', status, headers, body: '' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > MAX_ANSWER) {
        await reader.cancel();
        return { kind: 'none', code: 'too-large', status };
      }
      chunks.push(value);
    }
  } catch {
    return { kind: 'none', code: signal.aborted ? 'timeout' : 'incomplete', status };
  }
  return { kind: 'whole', status, headers, body: await new Blob(chunks as BlobPart[]).text() };
}
