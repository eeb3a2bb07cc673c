import { useState } from 'preact/hooks';
import type { CaseRef } from '../../domain/case';
import { findClientId } from '../../domain/contact';
import type { CaseContact } from '../../domain/facts';
import { findDistinctions } from '../../domain/namesakes';
import { findAlmost } from '../../domain/team';
import { moreWords as more } from '../../locales/more-words';
import { change } from '../actions';
import { describeErrorReply } from '../describe-error';
import { announce, usePanel } from '../store';
import { formatReach } from '../ui/format';
import { Name } from '../ui/Name';

/** PULL-CON-1: nothing in MyCase marks the main client, so staff choose, once for the case. */
export function ClientChooser({ caseRef, candidates }: { caseRef: CaseRef; candidates: CaseContact[] }) {
  const clientGroups = usePanel((s) => s.ambient?.mapping.clientGroups) ?? [];
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (contactId: string) => {
    setBusy(true);
    const reply = await change('chooseClient', { ref: caseRef, contactId });
    setBusy(false);
    setProblem(reply.ok ? null : describeErrorReply(reply.error));
    if (!reply.ok) announce(describeErrorReply(reply.error));
  };
  return (
    <fieldset class="chooser">
      <legend>{more.whoIsClient}</legend>
      <p class="small">{more.whoIsClientHow}</p>
      <ul>
        {candidates.map((contact) => {
          const { name } = contact;
          const contactId = findClientId(contact);
          return (
            <li key={contactId}>
              <button
                type="button"
                class="btn"
                disabled={busy}
                onClick={() => contactId && choose(contactId)}
              >
                <Name>{name}</Name> <span class="small">{describe(contact, candidates, clientGroups)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {problem && <p class="problem">{problem}</p>}
    </fieldset>
  );
}

/** The Group; where two are called the same, also in what they differ. */
function describe(contact: CaseContact, all: CaseContact[], clientGroups: string[]): string {
  const group = contact.group ? more.group(contact.group) : more.noGroup;
  // A space at the end or another case: Hona compares exactly (PULL-MULTI-1).
  const almost = contact.group === null ? null : findAlmost(contact.group, clientGroups);
  const differing = findDistinctions(contact, all, {}).flatMap(({ field, value }) => {
    if (!value || field === 'group') return [];
    return field === 'contactId' ? more.contactNumber(value) : formatReach(value);
  });
  return [group, ...(almost === null ? [] : [more.almostGroup(almost)]), ...differing].join(' · ');
}
