/** The part of the browser's runtime that a content script uses; handed in by the entrypoint. */
export type Runtime = {
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
};
type Listener = (message: unknown, sender: unknown, answer: (reply: unknown) => void) => boolean | undefined;

export type Send = (type: string, args: object) => Promise<{ ok: boolean; value?: unknown } | null>;
type Answers = Record<string, (args: Record<string, unknown>) => unknown>;

/**
 * A content script's way to the background and back. After an update or removal of the extension the script
 * lives on without it: then `stop` is called, once, and nothing is sent any more.
 * @returns sends a call; gives null where the background did not take it
 */
export function linkBackground(
  runtime: Runtime,
  answers: Answers,
  signal: AbortSignal,
  stop: () => void,
): Send {
  const listener: Listener = (message, _sender, answer) => {
    const { type, args } = (message ?? {}) as { type?: string; args?: Record<string, unknown> };
    if (!type || !Object.hasOwn(answers, type)) return undefined;
    Promise.resolve(answers[type]?.(args ?? {})).then(
      (value) => answer({ ok: true, value: value ?? null }),
      () => answer({ ok: false }),
    );
    return true;
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      runtime.onMessage.removeListener(listener);
    } catch {
      // An orphaned script has no runtime to leave.
    }
  });
  return async (type, args) => {
    if (signal.aborted) return null;
    try {
      return (await runtime.sendMessage({ type, args })) as { ok: boolean } | null;
    } catch {
      if (!isAlive(runtime)) stop();
      return null;
    }
  };
}

/** False once the extension was updated, reloaded or removed under a running content script. */
export function isAlive(runtime: Runtime): boolean {
  return runtime.id !== undefined;
}
