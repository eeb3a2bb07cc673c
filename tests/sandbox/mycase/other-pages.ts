import { type Html, html, raw } from '../html';
import { dateAndTime, documentOf } from './layout';
import { shownPost } from './shown-post';
import { dressOf } from './skins/skin';
import { FIRM_NAMES, type MyCaseStore } from './store';
import type { Author, Thread } from './types';

/** /messages/{id}: a thread with all its posts, oldest first. */
export function threadPage(store: MyCaseStore, thread: Thread): Html {
  const caseOfThread = store.findCase(thread.firm, thread.caseId);
  const { skin, logFormat } = store.view;
  const tag = raw(dressOf(skin).postTag);
  const posts = thread.posts.map((post) => shownPost(post, logFormat));
  const names = [...new Set(posts.map((post) => post.author.name))];
  return html`<div class="message_details_header" data-message-id="${thread.id}">
  <h2 class="details_header">${thread.subject}</h2>
  <p class="text-muted">A Conversation Between: ${names.join(', ')}</p>
  <div id="case_link_text">Case: <a href="/court_cases/${thread.caseId}">${caseOfThread?.name}</a></div>
</div>
<div id="comments">${posts.map(
    (post) => html`<${tag} id="comment_${post.id}" class="comment_row">
  <div class="comment_header"><span class="comment_author">${authorOf(post.author)}</span><span class="float-right text-muted">${dateAndTime(post.at)}</span></div>
  <div class="comment_body">${paragraphs(post.body)}</div>
</${tag}>`,
  )}</div>`;
}

function authorOf({ name, title, href }: Author): Html {
  const text = title ? `${name} (${title})` : name;
  return href ? html`<a href="${href}">${text}</a>` : html`${text}`;
}

function paragraphs(body: string): Html {
  return html`<p>${body.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)}</p>`;
}

/** /dashboard */
export function dashboardPage(store: MyCaseStore, firm: string): Html {
  const open = store.cases.filter((one) => one.firm === firm && !one.closed);
  return html`<h2>Dashboard</h2><div class="tiles">
  <section class="card tile"><h5 class="card-title">Open cases</h5><p class="figure">${open.length}</p><a href="/court_cases">See all cases</a></section>
  <section class="card tile"><h5 class="card-title">Message threads</h5><p class="figure">${store.threads.filter((one) => one.firm === firm).length}</p></section>
</div>
<section class="card"><h5 class="card-title">Recently opened</h5><ul class="plain">${open.map(
    (one) =>
      html`<li><a href="/court_cases/${one.id}">${one.name}</a> <small class="text-muted">${one.practiceArea}</small></li>`,
  )}</ul></section>`;
}

export function notFoundPage(): Html {
  return html`<h2>Page not found</h2><p>The page you were looking for does not exist, or you may not see it. <a href="/dashboard">Go to the dashboard</a></p>`;
}

/** The login page of auth.mycase.com. Any e-mail and password sign in. */
export function loginPage(firm: string): string {
  return documentOf(
    'Login - MyCase',
    html`<div class="login"><form class="card" method="post" action="/login_sessions?firm=${firm}">
  <p class="brand">MyCase</p><h1>Log in to ${FIRM_NAMES[firm]}</h1>
  <label for="login_session_email">Email</label><input id="login_session_email" name="email" type="email" autocomplete="off">
  <label for="login_session_password">Password</label><input id="login_session_password" name="password" type="password" autocomplete="off">
  <button id="login-form-submit" type="submit" class="primary">Log in</button>
  <p class="text-muted"><span class="sandbox-mark">Sandbox</span> Anything signs you in.</p>
</form></div>`,
  );
}
