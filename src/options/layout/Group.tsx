import type { ComponentChildren } from 'preact';
import type { GroupId } from '../../locales/settings-words';
import { usePageView } from './page-view';

type Props = {
  id: GroupId;
  /** Null: what it holds has a heading of its own. */
  title: string | null;
  children: ComponentChildren;
};

/** A group of settings, to which a link can lead; hidden where the search finds nothing in it. */
export function Group({ id, title, children }: Props) {
  const { found } = usePageView();
  return (
    <section id={id} data-group hidden={found !== null && !found.has(id)}>
      {title !== null && <h2 tabIndex={-1}>{title}</h2>}
      {children}
    </section>
  );
}
