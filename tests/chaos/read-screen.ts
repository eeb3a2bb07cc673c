import type { Screen } from './judge-screen';
import type { Seat } from './world';

/** What this panel shows; null where another case stands in it, as when a tab in front of it has just gone. */
export async function readScreen({ panel, at }: Seat): Promise<Screen | null> {
  const { firm, caseId, name } = at;
  const seen = await panel.evaluate(() => {
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
    };
  });
  const { heading, ...rest } = seen;
  return heading === name ? { firm, caseId, ...rest } : null;
}
