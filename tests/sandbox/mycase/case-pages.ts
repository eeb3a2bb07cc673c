import { type Html, html } from '../html';
import { caseFrame, type Tab } from './case-layout';
import { documentsBody } from './documents';
import { calendarBody } from './events';
import { customFieldsCard, infoRow, linesOf } from './fields';
import { dateAndTime, late } from './layout';
import { headers, peopleBody } from './people-tables';
import { shownPost } from './shown-post';
import { dressOf } from './skins/skin';
import type { MyCaseStore } from './store';
import { textMessagesBody } from './text-messages';
import type { Case } from './types';

type CasePage = { tab: Tab; body: (store: MyCaseStore, one: Case) => Html };

const empty = (tab: Tab, title: string): CasePage => ({
  tab,
  body: () =>
    html`<section class="card"><h5 class="card-title">${title}</h5><p class="text-muted">There is nothing here yet.</p></section>`,
});
const info: CasePage = { tab: 'Items & info', body: infoBody };
const documents: CasePage = { tab: 'Items & info', body: documentsBody };
const calendar: CasePage = { tab: 'Items & info', body: calendarBody };

/** Every page below /court_cases/{id}, by the rest of its path. */
const PAGES: Record<string, CasePage> = {
  '': info,
  info,
  items: info,
  notes: { tab: 'Items & info', body: notesBody },
  'case_details/documents': documents,
  documents,
  case_link: { tab: 'Contacts & staff', body: peopleBody },
  'communications/messages': { tab: 'Communications', body: messagesBody },
  recent_activity: empty('Items & info', 'Activity & timeline'),
  calendars: calendar,
  calendar,
  tasks: empty('Items & info', 'Tasks'),
  intake_forms: empty('Items & info', 'Intake forms'),
  workflows: empty('Items & info', 'Workflows'),
  text_messages: { tab: 'Communications', body: textMessagesBody },
  'communications/calls': empty('Communications', 'Call log'),
  'communications/emails': empty('Communications', 'Emails'),
  'communications/chat_conversations': empty('Communications', 'Chat conversations'),
  overview: empty('Time & billing', 'Time & billing'),
  status_updates: empty('Status updates', 'Status updates'),
};

/** The page of a case at this path; undefined where MyCase has none. */
export function casePage(store: MyCaseStore, one: Case, path: string): Html | undefined {
  const found = Object.hasOwn(PAGES, path) ? PAGES[path] : undefined;
  if (!found) return undefined;
  const shownPath = found === info ? 'info' : path;
  return caseFrame(store, one, found.tab, shownPath, found.body(store, one));
}

function infoBody(store: MyCaseStore, one: Case): Html {
  const dress = dressOf(store.view.skin);
  const rows: [string, string | undefined][] = [
    ['Name', one.name],
    ['Case number', one.number],
    ['Practice area', one.practiceArea],
    ['Case stage', one.stage],
    ['Description', one.description],
    ['Conflict check', 'Completed'],
    ['Date opened', one.opened],
  ];
  if (one.closed) rows.push(['Date closed', one.closed]);
  const own = rows.map(([label, value]) => infoRow(dress.words(label), linesOf(value)));
  return html`<section class="card case-detail-case-information"><h5 class="card-title">Case Information</h5>${own}</section>
${customFieldsCard(dress, one.customFields)}${dress.timeline(one)}`;
}

function notesBody(_store: MyCaseStore, one: Case): Html {
  return html`<section class="card"><h5 class="card-title">Notes</h5>${one.notes.map(
    (note) =>
      html`<article class="note"><h6>${note.subject}</h6><p>${note.text}</p><small class="text-muted">${note.date}, ${note.author}</small></article>`,
  )}${one.notes.length === 0 && html`<p class="text-muted">No notes.</p>`}</section>`;
}

function messagesBody(store: MyCaseStore, one: Case): Html {
  const rows = store.threadsOf(one.firm, one.id).map((thread) => {
    const first = thread.posts[0];
    const last = thread.posts.at(-1);
    return html`<tr><td>${first && shownPost(first, store.view.logFormat).author.name}</td><td><a href="/messages/${thread.id}">${thread.subject}</a></td><td>${last && dateAndTime(last.at)}</td></tr>`;
  });
  const table = html`<div data-testid="mc-table-container"><table class="table"><thead><tr>${headers([
    'Sender',
    'Subject',
    'Last Post',
  ])}</tr></thead><tbody>${rows}${
    rows.length === 0 && html`<tr><td colspan="3" class="text-muted">There are no messages.</td></tr>`
  }</tbody></table></div>`;
  return html`<section class="card"><div class="card-head"><h3>Messages</h3></div>${late('messages', table)}</section>`;
}
