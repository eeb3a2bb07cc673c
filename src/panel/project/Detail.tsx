import type { ComponentChildren } from 'preact';
import type { Fact, FactSource } from '../../domain/facts';
import { laterWords } from '../../locales/later-words';
import { usePanel } from '../store';
import { formatAge } from '../ui/format';
import { Name } from '../ui/Name';

type Props = {
  term: string;
  children: ComponentChildren;
  from?: Pick<Fact<unknown>, 'readAt'> & { source: FactSource };
  notes?: (string | null | undefined | false)[];
  /** Something to look at: the value differs from what was sent, or may not work. Said in `notes` too. */
  caution?: boolean;
  action?: ComponentChildren;
};

/** A term and its value, with where it comes from and how old it is. */
export function Detail({ term, children, from, notes = [], caution, action }: Props) {
  const now = usePanel((s) => s.now);
  const source = from && laterWords.sourced(laterWords.pages[from.source.page], formatAge(from.readAt, now));
  const small = [source, ...notes].filter(Boolean);
  return (
    <>
      <dt>
        <Name>{term}</Name>
      </dt>
      <dd>
        <span class={caution ? 'caution' : undefined}>
          <Name>{children}</Name>
        </span>
        {small.length > 0 && <small>{small.join(' · ')}</small>}
        {action}
      </dd>
    </>
  );
}

/** A heading with its description list. */
export function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
