import { moreWords as more } from '../../locales/more-words';
import { CommonBanners } from '../project/MoreBanners';
import { usePanel } from '../store';
import { Name } from '../ui/Name';
import { CaseButtons } from './CaseButtons';

/** A contact's page (D4): says so, and opens each of its cases with one press. */
export function ContactScreen({ firm, contactId }: { firm: string; contactId: string }) {
  const loaded = usePanel((s) => s.contact);
  const facts = loaded?.firm === firm && loaded.contactId === contactId ? loaded.facts : null;
  const cases = facts?.cases?.value ?? [];
  return (
    <main class="say">
      <h1 tabIndex={-1}>{more.contactPage}</h1>
      {facts?.name?.value && (
        <p>
          <b>
            <Name>{facts.name.value}</Name>
          </b>
        </p>
      )}
      <CommonBanners />
      {cases.length > 0 ? (
        <>
          <p>{more.contactHow}</p>
          <h2>{more.contactCases}</h2>
          <CaseButtons
            label={more.contactCases}
            cases={cases.map((c) => ({
              ref: { firm, caseId: c.caseId },
              name: c.name,
              note: c.closed ? more.closedCase : '',
            }))}
          />
        </>
      ) : (
        <p>{facts?.cases ? more.contactNoCases : more.contactNotRead}</p>
      )}
    </main>
  );
}
