import type { ListedCase } from '../../domain/facts';
import { moreWords as more } from '../../locales/more-words';
import { OtherBanners } from '../project/MoreBanners';
import type { SideScreen } from '../screen';
import { Name } from '../ui/Name';
import { CaseButtons } from './CaseButtons';
import { useSide } from './use-side';

/** The page of a contact or a company (D4): says so, and opens each of its cases with one press, open ones first. */
export function ContactScreen({ screen }: { screen: SideScreen }) {
  const facts = useSide(screen);
  const cases = facts?.cases?.value ?? [];
  const isCompany = screen.kind === 'company';
  const open = cases.filter((c) => !c.closed);
  const closed = cases.filter((c) => c.closed);
  const title = isCompany ? more.companyCases : more.contactCases;
  const none = isCompany ? more.companyNoCases : more.contactNoCases;
  const unread = isCompany ? more.companyNotRead : more.contactNotRead;
  const listed = (label: string, list: ListedCase[], note: string) =>
    list.length > 0 && (
      <>
        <h2>{label}</h2>
        <CaseButtons
          label={label}
          cases={list.map((c) => ({ ref: { firm: screen.firm, caseId: c.caseId }, name: c.name, note }))}
        />
      </>
    );
  return (
    <main class="say">
      <h1 tabIndex={-1}>{isCompany ? more.companyPage : more.contactPage}</h1>
      {facts?.name?.value && (
        <p>
          <b>
            <Name>{facts.name.value}</Name>
          </b>
        </p>
      )}
      <OtherBanners />
      <p>{cases.length > 0 ? more.contactHow : facts?.cases ? none : unread}</p>
      {listed(title, open, '')}
      {listed(more.closedCases, closed, more.closedCase)}
    </main>
  );
}
