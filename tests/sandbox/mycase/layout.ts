import { type Html, html, jsonScript, raw } from '../html';
import { pageScript } from './page-script';
import { dressOf } from './skins/skin';
import { FIRM_NAMES, type MyCaseStore } from './store';
import { STYLE } from './style';
import type { Moves } from './view';

export type PageParts = { title: string; main: Html; current?: string };

const NAVIGATION = [
  ['/dashboard', 'Home'],
  ['/court_cases', 'Cases'],
  ['/leads/55123/case_details/info', 'Leads'],
  ['/contacts/clients', 'Contacts'],
  ['/contacts/attorneys', 'Staff'],
] as const;

/** A whole page of a firm: top bar, left navigation with the recent cases, and the page's own part. */
export function layout(store: MyCaseStore, firm: string, { title, main, current }: PageParts): string {
  const recent = store.cases.filter((one) => one.firm === firm).slice(0, 6);
  const me = store.staff.find((one) => one.firm === firm);
  const markup = documentOf(
    `${title} - MyCase`,
    html`<a class="skip-link" href="#main">Skip to content</a>
<header class="top-bar d-print-none">
  <a class="brand" href="/dashboard">MyCase</a>
  <span class="firm-name">${FIRM_NAMES[firm]}</span>
  <span class="top-search" aria-hidden="true">Search cases, contacts…</span>
  ${me && html`<a class="me" href="/contacts/attorneys/${me.id}">${me.first} ${me.last}</a>`}
  <a class="log-out" href="/logout">Log out</a>
</header>
<div class="frame">
  <nav class="left-nav d-print-none" aria-label="Main">
    <ul>${NAVIGATION.map(
      ([href, label]) => html`<li><a href="${href}" ${currentMark(href === current)}>${label}</a></li>`,
    )}</ul>
    <h2>Recent cases</h2>
    <ul class="recent">${recent.map(
      (one) => html`<li><a data-soft="yes" href="/court_cases/${one.id}">${one.name}</a></li>`,
    )}</ul>
  </nav>
  <main id="main" tabindex="-1">${main}</main>
</div>
<footer class="page-footer d-print-none"><span class="sandbox-mark">Sandbox</span> Invented firm, cases and people. Not affiliated with MyCase.</footer>`,
    store.view.moves,
  );
  return dressOf(store.view.skin).finish(markup);
}

/** A document around a body, with the style and the script of all pages. */
export function documentOf(title: string, body: Html, moves: Moves = 'load'): string {
  return html`${raw('<!doctype html>')}
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="csrf-token" content="sandbox-csrf-token">
<link rel="icon" href="data:,"><style>${raw(STYLE)}</style></head>
<body>${body}<script>${raw(pageScript(moves))}</script></body></html>`.markup;
}

/**
 * A part that MyCase fills by script after the document has loaded. The content travels as JSON, so
 * that nothing that looks at the elements finds it before it is there.
 * @param meanwhile what stands in its place till then
 */
export function late(name: string, content: Html, meanwhile?: Html): Html {
  return html`<div data-late="${name}">${meanwhile && html`<!--meanwhile-->${meanwhile}<!--/-->`}<span class="loading" role="status">Loading…</span>${jsonScript(content.markup)}</div>`;
}

const SLOT =
  /(?:<!--meanwhile-->.*?<!--\/-->)?<span [^>]*>Loading…<\/span><script type="application\/json">(.*?)<\/script>/gs;

/** A page's markup as it is once its script has filled all late parts; a lazy list still shows its first rows. */
export function filled(markup: string): string {
  const next = markup.replace(SLOT, (_whole, json: string) => String(JSON.parse(json)));
  return next === markup ? markup : filled(next);
}

/** The attribute of the link that leads to the page one is on. */
export function currentMark(isCurrent: boolean): Html | false {
  return isCurrent && html`aria-current="page"`;
}

/** MM/DD/YYYY */
export function shortDate(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(at.getMonth() + 1)}/${two(at.getDate())}/${at.getFullYear()}`;
}

/**
 * "11/17/2026 9:12 AM" in the local time of this process. How MyCase really writes the moment of a
 * post is not public: this is a plausible form, nothing more.
 */
export function dateAndTime(at: Date): string {
  const hour = at.getHours() % 12 || 12;
  const minute = String(at.getMinutes()).padStart(2, '0');
  const half = at.getHours() < 12 ? 'AM' : 'PM';
  return `${at.getMonth() + 1}/${at.getDate()}/${at.getFullYear()} ${hour}:${minute} ${half}`;
}
