import type { MissedWhy } from '../domain/missed-page';

/** English: which pages "Refresh from MyCase" did not read, and why. */
export const enRefresh = {
  pageOf: (name: string) => `the page of ${name}`,
  thread: (subject: string) => `the message thread “${subject}”`,
  why: {
    gone: (pages: string) => `MyCase does not show you: ${pages}.`,
    'no-answer': (pages: string) => `MyCase did not answer in time for: ${pages}. Try again in a minute.`,
    'by-script': (pages: string) => `The panel can read these only while they are open in MyCase: ${pages}.`,
    minute: (pages: string) => `Too many pages within this minute; try again in a minute for: ${pages}.`,
    moved: (pages: string) => `The tab went elsewhere before: ${pages}.`,
  } satisfies Record<MissedWhy, (pages: string) => string>,
};
