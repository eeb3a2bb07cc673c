import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reply } from '../../src/messaging/protocol';
import { contentSchemas, panelSchemas } from '../../src/messaging/schemas';
import { type ContentHandlers, type PanelHandlers, serve } from '../../src/messaging/server';

export const OWN = 'chrome-extension://test-extension-id';
export const PAGE = 'https://smithlaw.mycase.com/court_cases/12042366/info';

/** As the browser describes the side panel. */
export const panel = { id: 'test-extension-id', origin: OWN, url: `${OWN}/sidepanel.html` };
/** As the browser describes the content script of the open tab. */
export const content = {
  id: 'test-extension-id',
  origin: 'https://smithlaw.mycase.com',
  url: PAGE,
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 5, windowId: 1, url: PAGE },
};

/**
 * The door with handlers that only note that they were called.
 * @param hide what a careless door would not look at: changes the sender before the proof sees it
 */
export function openDoor(hide: (sender: object) => object = (sender) => sender) {
  const called = vi.fn();
  const noting = (names: string[]) =>
    Object.fromEntries(
      names.map((name) => [name, async (...args: unknown[]) => called(name, ...args) ?? null]),
    );
  let listener: (message: unknown, sender: unknown) => Promise<Reply<unknown>> | undefined = () => undefined;
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((added) => {
    listener = added as unknown as typeof listener;
  });
  serve(
    noting(Object.keys(contentSchemas)) as unknown as ContentHandlers,
    noting(Object.keys(panelSchemas)) as unknown as PanelHandlers,
  );
  return { called, tell: (message: unknown, sender: unknown) => listener(message, hide(sender as object)) };
}
