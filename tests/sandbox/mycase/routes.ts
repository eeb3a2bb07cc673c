import {
  type Answer,
  json,
  jsonBody,
  page,
  type RecordedRequest,
  redirect,
  textField,
} from '../server/exchange';
import { casePage } from './case-pages';
import { companyPage, contactPage } from './contact-pages';
import { documentPage } from './documents';
import { eventPage } from './events';
import { attackBy, findAttack } from './hostile-page';
import { layout, type PageParts } from './layout';
import { dashboardPage, loginPage, notFoundPage, threadPage } from './other-pages';
import { caseListPage, contactListPage, leadPage, staffListPage, staffPage } from './people-pages';
import { PORTAL_PATH, portalPage } from './portal-page';
import { contactHref, FIRM, FIRM_NAMES, fullName, type MyCaseStore } from './store';
import { conversationsJson, messagesJson } from './text-messages';
import type { Case } from './types';

const AUTH_HOST = 'auth.mycase.com';

/** The firm of a MyCase host; undefined where there is no such firm. */
export function firmOf(host: string): string | undefined {
  const firm = /^([a-z0-9-]+)\.mycase\.com$/.exec(host)?.[1];
  return firm && Object.hasOwn(FIRM_NAMES, firm) ? firm : undefined;
}

/** Whether MyCase answers on this host. */
export function isMyCaseHost(host: string): boolean {
  return host === AUTH_HOST || firmOf(host) !== undefined;
}

/** Answers a request to MyCase. */
export function answerMyCase(store: MyCaseStore, request: RecordedRequest): Answer {
  const attack = findAttack(request);
  if (attack) return attackBy(attack, answerMyCase(store, { ...request, query: '' }));
  if (request.host === AUTH_HOST) return answerLogin(store, request);
  const firm = firmOf(request.host) ?? FIRM;
  store.trouble.count();
  if (!store.loggedIn) return redirect(loginAddress(firm));
  if (request.path === '/logout') {
    store.setLoggedIn(false);
    return redirect(loginAddress(firm));
  }
  if (request.path === '/') return redirect('/dashboard');

  if (store.view.viewer === 'client' || request.path === PORTAL_PATH) return page(portalPage(store, firm));

  const wrong = store.trouble.findWrong(request);
  if (wrong) return wrong;
  if (request.path === '/text_messages.json') return conversationsJson(store, firm, request);
  const textId = /^\/text_messages\/(\d+)\/messages\.json$/.exec(request.path)?.[1];
  const texts = textId ? messagesJson(store, firm, textId) : undefined;
  if (texts) return texts;

  const [, caseId, rest] = /^\/court_cases\/(\d+)(?:\/(.*?))?\/?$/.exec(request.path) ?? [];
  const one = caseId ? store.findCase(firm, caseId) : undefined;
  if (one && rest === 'case_contacts_data.json') return json(contactsData(store, one));
  if (one && rest === 'update_stage' && request.method === 'PUT') return saveStage(one, request);

  const parts = one ? casePageParts(store, one, rest ?? '') : pageParts(store, firm, request.path);
  if (parts && (request.method === 'GET' || request.method === 'HEAD')) {
    return page(layout(store, firm, parts));
  }
  return page(layout(store, firm, { title: 'Page not found', main: notFoundPage() }), 404);
}

function loginAddress(firm: string): string {
  const back = encodeURIComponent(`https://${firm}.mycase.com/user_sessions/o_auth_callback`);
  return `https://${AUTH_HOST}/login_sessions/new?response_type=code&client_id=sandbox&redirect_uri=${back}&login_required=true`;
}

function answerLogin(store: MyCaseStore, request: RecordedRequest): Answer {
  const query = new URLSearchParams(request.query);
  const firm = firmOf(`${query.get('firm')}.mycase.com`) ?? firmOf(hostOf(query.get('redirect_uri'))) ?? FIRM;
  if (request.path === '/login_sessions' && request.method === 'POST') {
    store.setLoggedIn(true);
    return redirect(`https://${firm}.mycase.com/dashboard`);
  }
  return page(loginPage(firm), request.path === '/login_sessions/new' ? 200 : 404);
}

function hostOf(address: string | null): string {
  return address && URL.canParse(address) ? new URL(address).hostname : '';
}

function casePageParts(store: MyCaseStore, one: Case, path: string): PageParts | undefined {
  const main = casePage(store, one, path);
  return main && { title: one.name, main, current: '/court_cases' };
}

function pageParts(store: MyCaseStore, firm: string, path: string): PageParts | undefined {
  const ofFirm = (thing: { firm: string }) => thing.firm === firm;
  switch (path) {
    case '/dashboard':
      return { title: 'Dashboard', main: dashboardPage(store, firm), current: path };
    case '/court_cases':
      return { title: 'Cases', main: caseListPage(store.cases.filter(ofFirm)), current: path };
    case '/contacts/clients':
      return { title: 'Contacts', main: contactListPage(store.contacts.filter(ofFirm)), current: path };
    case '/contacts/attorneys':
      return { title: 'Staff', main: staffListPage(store.staff.filter(ofFirm)), current: path };
  }
  const [, kind, id] =
    /^\/(contacts\/clients|contacts\/companies|contacts\/attorneys|leads|messages|events|documents)\/(\d+)(?:\/case_details\/info)?$/.exec(
      path,
    ) ?? [];
  const withId = (thing: { id: string | number; firm: string }) => ofFirm(thing) && String(thing.id) === id;
  if (kind === 'contacts/clients' || kind === 'contacts/companies') {
    const person = store.contacts.find((one) => withId(one) && contactHref(one) === path);
    const show = person?.company ? companyPage : contactPage;
    return person && { title: fullName(person), main: show(store, person), current: '/contacts/clients' };
  }
  if (kind === 'contacts/attorneys') {
    const person = store.staff.find(withId);
    return (
      person && { title: fullName(person), main: staffPage(store, person), current: '/contacts/attorneys' }
    );
  }
  if (kind === 'messages') {
    const thread = store.threads.find(withId);
    return thread && { title: thread.subject, main: threadPage(store, thread) };
  }
  if (kind === 'events') {
    const entry = store.events.find(withId);
    return entry && { title: entry.title, main: eventPage(store, entry) };
  }
  if (kind === 'documents') {
    const file = store.cases
      .filter(ofFirm)
      .flatMap((one) => one.documents)
      .find((one) => one.id === id);
    return file && { title: file.name, main: documentPage(file) };
  }
  const lead = kind === 'leads' ? store.leads.find(withId) : undefined;
  return lead && { title: lead.name, main: leadPage(lead), current: path };
}

/** Only what is known of this JSON: an ID and a name with the type in parentheses. */
function contactsData(store: MyCaseStore, one: Case) {
  const item = (id: string, name: string, type: string) => ({
    id: Number(id),
    full_name: `${name} (${type})`,
  });
  return {
    clients: store
      .peopleOf(one)
      .map(({ person }) => item(person.id, fullName(person), person.company ? 'Company' : 'Client')),
    staff: store.staffOf(one).map(({ person }) => item(person.id, fullName(person), person.type)),
  };
}

function saveStage(one: Case, request: RecordedRequest): Answer {
  const stage = textField(jsonBody(request), 'stage');
  if (stage === undefined) return json({ success: false }, 422);
  one.stage = stage;
  return json({ success: true });
}
