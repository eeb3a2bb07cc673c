import { type Html, html, raw } from '../html';
import { FIRM, FIRM_NAMES, fullName, type MyCaseStore } from '../mycase/store';
import { type Answer, json, jsonBody, page, type RecordedRequest, textField } from '../server/exchange';
import { PHONE_SCRIPT, PHONE_STYLE } from './phone-page-parts';
import type { Hona } from './state';

export const PHONE_HOST = 'client-phone.test';

/** Answers on the host where one plays the client: a phone per contact. */
export function answerPhone(store: MyCaseStore, hona: Hona, request: RecordedRequest): Answer {
  const [, contactId, part] = /^\/(\d+)(?:\/(messages\.json|reply))?$/.exec(request.path) ?? [];
  if (request.path === '/') return page(documentOf('Clients’ phones', listOfPhones(store, hona)));
  const person = contactId ? store.findContact(contactId, FIRM) : undefined;
  const contact = contactId ? hona.contacts.get(contactId) : undefined;
  if (!person || !contactId) return page(documentOf('No such phone', html`<p>No such client.</p>`), 404);

  if (part === 'messages.json') return json({ messages: hona.messages.conversation(contactId) });
  if (part === 'reply') {
    const text = textField(jsonBody(request), 'text')?.trim();
    if (request.method !== 'POST' || !text || !contact) return json({ message: 'Nothing to send' }, 400);
    hona.messages.clientAnswers(contactId, text);
    return json({});
  }
  const address = contact?.phone ?? contact?.email ?? 'not known to Hona yet';
  return page(documentOf(`${fullName(person)}’s phone`, phone(fullName(person), address)));
}

function documentOf(title: string, body: Html): string {
  return html`${raw('<!doctype html>')}<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,"><style>${raw(PHONE_STYLE)}</style></head><body>${body}
<footer><span class="sandbox-mark">Sandbox</span> You play the client. Invented people.</footer></body></html>`
    .markup;
}

function listOfPhones(store: MyCaseStore, hona: Hona): Html {
  const people = store.contacts.filter((one) => one.firm === FIRM);
  return html`<main class="list"><h1>Clients’ phones</h1><ul>${people.map((one) => {
    const contact = hona.contacts.get(one.id);
    const address = contact ? (contact.phone ?? contact.email ?? '') : 'not known to Hona yet';
    return html`<li><a href="/${one.id}">${fullName(one)}</a><span>${address}</span></li>`;
  })}</ul></main>`;
}

function phone(name: string, address: string): Html {
  return html`<main class="stage">
<p class="whose"><a href="/">All phones</a><span>${name} · ${address}</span></p>
<div class="phone">
  <header><span class="picture" aria-hidden="true">SL</span><h1>${FIRM_NAMES[FIRM]}</h1></header>
  <ol id="lines" role="log" aria-label="Messages" tabindex="0"></ol>
  <form id="reply"><label class="only-read" for="text">Reply</label>
    <textarea id="text" rows="1" placeholder="Reply" autocomplete="off"></textarea>
    <button type="submit">Send reply</button></form>
  <p id="trouble" role="alert"></p>
</div></main><script>${raw(PHONE_SCRIPT)}</script>`;
}
