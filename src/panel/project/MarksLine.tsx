import type { Marks } from '../../domain/marks';
import { homeWords as home } from '../../locales/home-words';

/** What staff have marked this case with, on this computer. */
export function MarksLine({ marks }: { marks: Marks }) {
  const set = (['flagged', 'archived', 'spam', 'unread'] as const).filter((name) => marks[name]);
  return (
    <p class="marks" title={home.onlyHere}>
      {set.map((name) => (
        <span key={name}>{home.marks[name]}</span>
      ))}
    </p>
  );
}
