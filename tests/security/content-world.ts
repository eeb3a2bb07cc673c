import type { CDPSession, Page } from 'playwright-core';
import { until } from '../browser/until';

/** The world in which our content scripts run in a page: all that a taken-over renderer could use in our name. */
export type ContentWorld = {
  /** Runs a function there; it must hold everything it needs. Values travel as JSON. */
  run<A, R>(work: (args: A) => R | Promise<R>, args: A): Promise<R>;
  close(): Promise<void>;
};

type Context = {
  id: number;
  origin: string;
  auxData?: { isDefault?: boolean; type?: string; frameId?: string };
};

/** Attaches to the world of the extension's content scripts in this page's top frame. */
export async function enterContentWorld(page: Page, extensionId: string): Promise<ContentWorld> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const contexts = new Map<number, Context>();
  session.on('Runtime.executionContextCreated', ({ context }) =>
    contexts.set(context.id, context as Context),
  );
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
    contexts.delete(executionContextId),
  );
  session.on('Runtime.executionContextsCleared', () => contexts.clear());
  await session.send('Runtime.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  const find = async () =>
    [...contexts.values()].find(
      ({ origin, auxData }) =>
        origin === `chrome-extension://${extensionId}` &&
        auxData?.type === 'isolated' &&
        auxData.frameId === frameTree.frame.id,
    ) ?? null;

  return {
    async run(work, args) {
      const { id } = await until('the world of the content scripts', find);
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: work.toString(),
        executionContextId: id,
        arguments: [{ value: args }],
        returnByValue: true,
        awaitPromise: true,
        userGesture: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    close: () => session.detach(),
  };
}

/** The frames of this page in which content scripts of the extension run: 'top', or the frame's name. */
export async function listContentFrames(page: Page, extensionId: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const frames: string[] = [];
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const { origin, auxData } = context as Context;
    if (origin !== `chrome-extension://${extensionId}` || auxData?.type !== 'isolated') return;
    frames.push(auxData.frameId === frameTree.frame.id ? 'top' : String(auxData.frameId));
  });
  // Names every context that is there before it answers.
  await session.send('Runtime.enable');
  await session.detach();
  return frames;
}
