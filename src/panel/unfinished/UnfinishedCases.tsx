import { caseKey, sameCase } from '../../domain/case';
import type { UnfinishedCase } from '../../domain/unfinished';
import { unfinishedWords as say } from '../../locales/unfinished-words';
import { words } from '../../locales/words';
import { openCase } from '../more-actions';
import { findShownCase } from '../screen';
import { panelStore, usePanel } from '../store';
import { Name } from '../ui/Name';
import { UnfinishedEntry } from './UnfinishedEntry';
import { useRecords } from './use-unfinished';

/** Unfinished messages under the case that they belong to. */
export function UnfinishedCases({ cases }: { cases: UnfinishedCase[] }) {
  const shown = usePanel((s) => findShownCase(s.page));
  const tabId = usePanel((s) => s.tabId);
  const records = useRecords(cases.map((one) => one.ref));
  return cases.map(({ ref, caseName, entries }) => {
    const name = caseName || words.caseUnnamed(ref.caseId);
    const isShown = sameCase(ref, shown);
    const open = () => {
      panelStore.setState({ dialog: null });
      if (!isShown) void openCase(ref);
    };
    return (
      // What is settled leaves the list: the focus then goes to the case's part of it.
      <section key={caseKey(ref)} class="unfinished-case" tabIndex={-1} aria-label={name}>
        <div class="title">
          <h2>
            <Name>{name}</Name>
          </h2>
          <button
            type="button"
            class="link"
            aria-label={say.openCaseNamed(name)}
            disabled={tabId === null}
            onClick={open}
          >
            {say.openCase}
          </button>
        </div>
        <p class="small">{words.caseLine(ref.caseId, ref.firm)}</p>
        {entries.map((entry) => (
          <UnfinishedEntry
            key={entry.id}
            entry={entry}
            record={records.get(caseKey(ref))}
            isShown={isShown}
          />
        ))}
      </section>
    );
  });
}
