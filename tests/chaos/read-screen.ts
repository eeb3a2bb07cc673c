import type { Sandbox } from '../sandbox/sandbox';
import type { Screen } from './judge-screen';
import type { Seat } from './world';

/** Pixels from the end that still count as being there, as the panel itself counts: less than a message. */
const NEAR = 24;

/** What this panel shows; null where another case or page stands in it, as when a tab in front of it has just gone. */
export async function readScreen({ panel, at, sent }: Seat, sandbox: Sandbox): Promise<Screen | null> {
  const seen = await panel.evaluate((near) => {
    const log = document.querySelector('[role=log]');
    /** Without its buttons. */
    const wordsOf = (element: Element) => {
      const copy = element.cloneNode(true) as Element;
      for (const button of copy.querySelectorAll('button')) button.remove();
      return copy.textContent?.trim() ?? '';
    };
    const articles = [...(log?.querySelectorAll('article') ?? [])].map((article) => ({
      text: article.querySelector('.text')?.textContent ?? '',
      states: [...article.querySelectorAll('.state:not(.problem), .decision > p:first-child > b')]
        .map(wordsOf)
        .filter(Boolean),
    }));
    // Above and below what is rendered there is room for what is not.
    const parts = [...(log?.firstElementChild?.children ?? [])] as HTMLElement[];
    const chunks = parts.flatMap((part, i) => (part.classList.contains('chunk') ? [i] : []));
    const isCut = (room: HTMLElement | undefined) => room !== undefined && room.offsetHeight > 0;
    return {
      heading: document.querySelector('h1')?.textContent?.trim() ?? '',
      articles: log && articles,
      cut: {
        above: chunks.length > 0 && isCut(parts[(chunks[0] ?? 0) - 1]),
        below: chunks.length > 0 && isCut(parts[(chunks.at(-1) ?? 0) + 1]),
      },
      atEnd: !log || log.scrollHeight - log.scrollTop - log.clientHeight < near,
    };
  }, NEAR);
  return placeScreen(seen, { ...at, sent, logged: sandbox.mycase.posts(at.caseId, at.firm) });
}

type Place = {
  firm: string;
  caseId: string;
  name: string;
  sent: string | null;
  logged: readonly { body: string }[];
};

/** What was seen in a panel, as a screen of this case; null where it has the heading of something else. */
export function placeScreen(
  seen: Pick<Screen, 'heading' | 'articles' | 'cut' | 'atEnd'>,
  { firm, caseId, name, sent, logged }: Place,
): Screen | null {
  // Whatever a panel shows has a heading: each case, every other page, and what it says where it cannot start.
  if (seen.heading !== name && seen.heading !== '') return null;
  return { ...seen, firm, caseId, sent, logged: logged.map(({ body }) => body) };
}
