import type { MissedPage, MissedWhy } from '../domain/missed-page';
import { healthWords } from '../locales/health-words';
import { refreshWords as say } from '../locales/refresh-words';
import type { CaseRecord } from '../store/read';

/** Which pages "Refresh from MyCase" did not read, and why: a sentence for each reason, the pages by their names. */
export function describeMissed(missed: readonly MissedPage[], record: CaseRecord | null): string {
  const reasons = [...new Set(missed.map(({ why }) => why))];
  const name = (page: MissedPage) => namePage(page, record);
  return reasons
    .map((why: MissedWhy) =>
      say.why[why](
        // Without the names of people two pages may be called the same.
        [...new Set(missed.filter((one) => one.why === why).map(name))].join(', '),
      ),
    )
    .join(' ');
}

/** As MyCase names it; a person's page and a thread by what the case says of them. */
function namePage({ page, id }: MissedPage, record: CaseRecord | null): string {
  const whose = id === null ? undefined : findName(page, id, record);
  if (!whose) return healthWords.pages[page];
  return page === 'thread' ? say.thread(whose) : say.pageOf(whose);
}

function findName(page: MissedPage['page'], id: string, record: CaseRecord | null): string | undefined {
  const { contacts, staff } = record?.facts ?? {};
  switch (page) {
    case 'contact':
      return contacts?.value?.find((one) => one.contactId === id)?.name;
    case 'company':
      return contacts?.value?.find((one) => one.companyId === id)?.name;
    case 'staff':
      return staff?.value?.find((one) => one.staffId === id)?.name;
    case 'thread':
      return record?.log.threads.find((one) => one.threadId === id)?.subject ?? undefined;
    default:
      return undefined;
  }
}
