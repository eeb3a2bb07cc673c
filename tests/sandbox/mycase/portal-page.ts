import { html } from '../html';
import { documentOf } from './layout';
import { FIRM_NAMES, fullName, type MyCaseStore } from './store';

/** An address at which whoever is signed in sees the portal; invented, as is all markup of it. */
export const PORTAL_PATH = '/client_portal';

/**
 * The client's own view, on the same host as the firm's pages. What MyCase's portal looks like is not public: here
 * it has the firm's name over it, and nothing of a case's pages.
 */
export function portalPage(store: MyCaseStore, firm: string): string {
  const one = store.cases.find((each) => each.firm === firm);
  const client = store.findContact(one?.mainClient ?? '', firm);
  const lead = store.findStaff(one?.staff.find((link) => link.lead)?.staffId ?? '', firm);
  return documentOf(
    `${FIRM_NAMES[firm]} Client Portal`,
    html`<header class="top-bar"><span class="brand">${FIRM_NAMES[firm]}</span><span class="firm-name">Client Portal</span>
  <span class="me">${client && fullName(client)}</span><a class="log-out" href="/logout">Log out</a></header>
<main id="portal"><h1>Welcome, ${client?.first}</h1>
<section class="card"><h5 class="card-title">Your case</h5><p>${one?.name}</p><p class="text-muted">Your attorney: ${lead && fullName(lead)}</p></section>
<section class="card"><h5 class="card-title">Messages</h5><p class="text-muted">You have no new messages.</p></section>
<section class="card"><h5 class="card-title">Documents shared with you</h5><ul class="plain">${one?.documents.map((file) => html`<li>${file.name}</li>`)}</ul></section>
</main>
<footer class="page-footer"><span class="sandbox-mark">Sandbox</span> Powered by MyCase. Invented firm, cases and people.</footer>`,
  );
}
