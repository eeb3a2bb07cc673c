import type { BrowserContext, Page } from 'playwright-core';

/** What a page itself said about being in front; `at` as Date.now(), the clock that the panel's watch uses too. */
export type PageSaid = {
  at: number;
  /** `start` of a document, `entry` in its history, out of the back-forward cache, `shown`, `header` changed. */
  why: 'start' | 'entry' | 'restored' | 'shown' | 'header';
  url: string;
  visible: boolean;
  /** The name that MyCase's own case header shows. */
  header: string;
};

export type PageTruth = readonly (PageSaid & { page: Page })[];

declare const pageSays: (said: PageSaid) => void;

/** From now on every page of the context says where it is the moment that the browser has moved it. */
export async function watchPages(context: BrowserContext): Promise<PageTruth> {
  const truth: (PageSaid & { page: Page })[] = [];
  await context.exposeBinding('pageSays', ({ page }, said: PageSaid) => {
    truth.push({ ...said, page });
  });
  await context.addInitScript(() => {
    if (window !== top || location.protocol !== 'https:') return;
    const readHeader = () => document.querySelector('#case-name-header')?.textContent?.trim() ?? '';
    let header = '';
    const say = (why: PageSaid['why']) => {
      header = readHeader();
      const visible = document.visibilityState === 'visible';
      pageSays({ at: Date.now(), why, url: location.href, visible, header });
    };
    say('start');
    const { navigation } = window as unknown as { navigation: EventTarget };
    navigation.addEventListener('currententrychange', () => say('entry'));
    addEventListener('pageshow', (event) => event.persisted && say('restored'));
    document.addEventListener('visibilitychange', () => say('shown'));
    new MutationObserver(() => readHeader() !== header && say('header')).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  return truth;
}
