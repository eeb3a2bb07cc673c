import browser from 'webextension-polyfill';
import { getWords } from './say';

/** The parts of the browsers' panel APIs that are used here; the polyfill's types know neither. */
type PanelApis = {
  sidePanel?: {
    open(options: { windowId: number }): Promise<void>;
    setPanelBehavior(options: { openPanelOnActionClick: boolean }): Promise<void>;
  };
  sidebarAction?: {
    toggle(): Promise<void>;
    open(): Promise<void>;
    isOpen(of: { windowId: number }): Promise<boolean>;
  };
  runtime: { getContexts(of: { contextTypes: ['SIDE_PANEL']; windowIds: number[] }): Promise<unknown[]> };
};

const MENU = 'open-panel';

/** Must be called in the same task as the user's press. Firefox opens its sidebar from its own places only. */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (import.meta.env.FIREFOX) return sidebarAction?.open() ?? Promise.resolve();
  return sidePanel?.open({ windowId }) ?? Promise.resolve();
}

/** True while the panel stands open in this window. */
export async function isPanelOpen(windowId: number): Promise<boolean> {
  const { sidebarAction, runtime } = browser as unknown as PanelApis;
  if (import.meta.env.FIREFOX) return (await sidebarAction?.isOpen({ windowId })) ?? false;
  return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] })).length > 0;
}

/** Toolbar icon, shortcut and context menu open the panel; nothing else does. */
export function offerPanel(): void {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void sidebarAction?.toggle());
  else void sidePanel?.setPanelBehavior({ openPanelOnActionClick: true });
  browser.runtime.onInstalled.addListener(() => {
    // At once, in the task of the event; its words follow as soon as the setting is read.
    browser.contextMenus.create({
      id: MENU,
      title: 'Hona Panel',
      contexts: ['page', 'selection', 'link'],
      documentUrlPatterns: ['https://*.mycase.com/*'],
    });
    void nameMenu();
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === MENU && tab?.windowId !== undefined) void openPanel(tab.windowId);
  });
}

/** The context menu's entry in the language that is set now; the browser keeps it over restarts. */
export async function nameMenu(): Promise<void> {
  const title = (await getWords()).openPanel;
  // Not there yet before the install is done.
  await browser.contextMenus.update(MENU, { title }).catch(() => undefined);
}
