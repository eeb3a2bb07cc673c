import type { ComponentChildren } from 'preact';
import { isConfirmed } from '../../domain/confirmed';
import type { Fact, FactSource } from '../../domain/facts';
import type { FactName } from '../../domain/health';
import { laterWords } from '../../locales/later-words';
import { usePanel } from '../store';
import { formatAge } from '../ui/format';
import { Name } from '../ui/Name';

type Props = {
  term: string;
  children: ComponentChildren;
  from?: Pick<Fact<unknown>, 'readAt'> & { source: FactSource };
  /** Which fact it is: one whose place in MyCase nobody here has seen live is marked. */
  fact?: FactName;
  notes?: (string | null | undefined | false)[];
  /** Something to look at: the value differs from what was sent, or may not work. Said in `notes` too. */
  caution?: boolean;
  action?: ComponentChildren;
};

/** A term and its value, with where it comes from and how old it is. */
export function Detail({ term, children, from, fact, notes = [], caution, action }: Props) {
  const now = usePanel((s) => s.now);
  const source = from && laterWords.sourced(laterWords.pages[from.source.page], formatAge(from.readAt, now));
  const small = [source, ...notes].filter(Boolean);
  const isOpen = from && fact && !isConfirmed(fact, from.source.way);
  return (
    <>
      <dt>
        <Name>{term}</Name>
      </dt>
      <dd>
        <span class={caution ? 'caution' : undefined}>
          <Name>{children}</Name>
        </span>
        {small.length > 0 && (
          <small>
            {small.join(' · ')}
            {isOpen && (
              <>
                <span aria-hidden="true"> *</span>
                <span class="unseen"> ({laterWords.notConfirmed})</span>
              </>
            )}
          </small>
        )}
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
