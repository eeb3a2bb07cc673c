import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isConfirmed } from '../../domain/confirmed';
import type { Fact, FactSource } from '../../domain/facts';
import type { FactName } from '../../domain/health';
import { laterWords } from '../../locales/later-words';
import { usePanel } from '../store';
import { formatAge } from '../ui/format';
import { Name } from '../ui/Name';

type Props = {
  term: string;
  /** The term is somebody's name, or a title of theirs: confidential mode has it too. */
  isName?: boolean;
  children: ComponentChildren;
  from?: Pick<Fact<unknown>, 'readAt'> & { source: FactSource };
  /** What stands above the values of its fold: the same is not said again. */
  under?: Props['from'];
  /** Which fact it is: one whose place in MyCase nobody here has seen live is marked. */
  fact?: FactName;
  notes?: (string | null | undefined | false)[];
  /** Phones and e-mail of a person, each on a line of its own. */
  reach?: readonly string[];
  /** Something to look at: the value differs from what was sent, or may not work. Said in `notes` too. */
  caution?: boolean;
  action?: ComponentChildren;
};

/** A term and its value, with where it comes from and how old it is. */
export function Detail({
  term,
  isName,
  children,
  from,
  under,
  fact,
  notes = [],
  reach = [],
  caution,
  action,
}: Props) {
  const now = usePanel((s) => s.now);
  const source = describeSource(from, now);
  const small = [source !== describeSource(under, now) && source, ...notes].filter(Boolean);
  const isOpen = from && fact && !isConfirmed(fact, from.source.way);
  return (
    <>
      <dt class={isName ? 'name' : undefined}>
        <Name>{term}</Name>
      </dt>
      <dd>
        <span class={caution ? 'caution' : undefined}>
          <Name>{children}</Name>
        </span>
        {reach.map((line) => (
          <span class="reach" key={line}>
            <Name>{line}</Name>
          </span>
        ))}
        {small.length > 0 ? (
          <small>
            {small.join(' · ')}
            {isOpen && <NotConfirmed />}
          </small>
        ) : (
          isOpen && <NotConfirmed />
        )}
        {action}
      </dd>
    </>
  );
}

function NotConfirmed() {
  return (
    <>
      {/* Never at the beginning of a line. */}
      <span aria-hidden="true" title={laterWords.notConfirmed}>
        {'\u00a0*'}
      </span>
      <span class="unseen"> ({laterWords.notConfirmed})</span>
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

function describeSource(from: Props['from'], now: number): string | undefined {
  return from && laterWords.sourced(laterWords.pages[from.source.page], formatAge(from.readAt, now));
}

/** Which folds stand open, by title: what staff have opened stays open on the next case. */
const opened = new Set<string>();

type FoldProps = {
  title: string;
  /** How many there are, where it is a list. */
  count?: number;
  /** Where its values come from: said once; a value from elsewhere says so itself (`under`). */
  from?: Props['from'];
  children: ComponentChildren;
};

/** A section that is rarely needed: its heading, and the rest on a press. */
export function Fold({ title, count, from, children }: FoldProps) {
  const now = usePanel((s) => s.now);
  const [open, setOpen] = useState(opened.has(title));
  const source = describeSource(from, now);
  const toggle = (isOpen: boolean) => {
    opened[isOpen ? 'add' : 'delete'](title);
    setOpen(isOpen);
  };
  return (
    <details class="fold" open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
        {count !== undefined && <span class="small"> {count}</span>}
      </summary>
      {source && <p class="small">{laterWords.readFrom(source)}</p>}
      {children}
    </details>
  );
}
