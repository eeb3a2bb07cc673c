import type { Page } from 'playwright-core';
import type { CaseSummary, Sandbox } from '../sandbox/sandbox';

const MINUTE = 60_000;
/** Between two messages of a long thread. */
const APART = 37 * MINUTE;

const SENTENCES = [
  'Could you send us the invoices of your physical therapist when you have them?',
  'Yes, I have most of them.',
  'The other side asked for two dates for your deposition. Would the morning of December 3 work for you, or rather the week after? We need to tell them by Friday, and the court reporter has to be booked as well.',
  'OK',
  '¿Puede venir mi hermana? Ella traduce para mí.',
];

/**
 * A case whose log with Hona holds `count` messages: "Message 1 of 10000. …" is the oldest.
 * @param noticeEvery each so many-th of them is a notice of Hona's
 */
export function addLongCase(
  { mycase, firm }: Sandbox,
  id: string,
  count: number,
  noticeEvery = 50,
): CaseSummary {
  const contactId = `95${id}`;
  mycase.addContact({ id: contactId, first: 'Lola', last: `Long ${count}`, cell: '(213) 555-0199' });
  const added = mycase.addCase({
    id,
    name: `Long ${count} v. Harbor Lines`,
    stage: 'Discovery',
    contacts: [{ contactId }],
    mainClient: contactId,
  });
  const authors = [
    { name: 'Dana Ortiz', title: 'Paralegal', href: '/contacts/attorneys/7001' },
    { name: `Lola Long ${count}`, title: 'Client', href: `/contacts/clients/${contactId}` },
  ];
  const now = Date.now();
  mycase.addThread({
    id: Number(id),
    firm,
    caseId: id,
    subject: 'Hona Messages',
    posts: Array.from({ length: count }, (_, i) => {
      const at = new Date(now - (count - i) * APART);
      const isNotice = i % noticeEvery === noticeEvery - 1;
      return {
        id: Number(id) * 100_000 + i,
        author: isNotice
          ? { name: 'Hona', title: 'Notification' }
          : (authors[i % 2] as (typeof authors)[number]),
        at,
        body: isNotice ? `Phase ${i}` : `Message ${i + 1} of ${count}. ${SENTENCES[i % SENTENCES.length]}`,
        logged: {
          way: isNotice ? ('Notification' as const) : ('Text' as const),
          direction: i % 2 ? ('from' as const) : ('to' as const),
          client: `Lola Long ${count}`,
          loggedAt: at,
        },
      };
    }),
  });
  return added;
}

/** Opens the log's own page, so that the panel reads it, and goes back to the case when it is read. */
export async function readLongLog(tab: Page, panel: Page, { url, caseId }: CaseSummary): Promise<void> {
  await tab.goto(`${url}/communications/messages`);
  await tab.goto(new URL(`/messages/${caseId}`, url).href);
  await panel
    .getByRole('article')
    .filter({ hasText: / of \d+\. / })
    .last()
    .waitFor({ timeout: 90_000 });
  await tab.goto(url);
}
