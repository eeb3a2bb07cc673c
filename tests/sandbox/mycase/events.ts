import { type Html, html } from '../html';
import { infoRow, linesOf } from './fields';
import { late } from './layout';
import type { MyCaseStore } from './store';
import type { CalendarEntry, Case } from './types';

/** The body of a case's Calendar. Nothing public shows how MyCase lists events; the container's name is known. */
export function calendarBody(store: MyCaseStore, one: Case): Html {
  const own = store.events.filter((entry) => entry.firm === one.firm && entry.caseId === one.id);
  const rows = own.map(
    (entry) =>
      html`<tr><td><a href="/events/${entry.id}">${entry.title}</a></td><td>${entry.start}</td><td>${entry.end}</td><td>${entry.location}</td></tr>`,
  );
  const table = html`<table class="table"><thead><tr>${['Event', 'Start', 'End', 'Location'].map(
    (label) => html`<th scope="col">${label}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table>`;
  return html`<section class="card"><h5 class="card-title">Calendar</h5><div id="case-calendar-container" data-court-case-id="${one.id}">${
    own.length > 0 ? late('calendar', table) : html`<p class="text-muted">There are no events.</p>`
  }</div></section>`;
}

/** /events/{id}: an address that names no case; the page does. Its shape is not public. */
export function eventPage(store: MyCaseStore, entry: CalendarEntry): Html {
  const one = store.findCase(entry.firm, entry.caseId);
  return html`<h2 class="event-title">${entry.title}</h2>
<section class="card event-details"><h5 class="card-title">Event Details</h5>
${infoRow('Event name', html`<span id="event-name">${entry.title}</span>`)}
${infoRow('Case', html`<a id="event-case-link" href="/court_cases/${entry.caseId}">${one?.name}</a>`)}
${infoRow('Start', html`<span id="event-start">${entry.start}</span>`)}
${infoRow('End', html`<span id="event-end">${entry.end}</span>`)}
${infoRow('Location', html`<span id="event-location">${linesOf(entry.location)}</span>`)}
${infoRow('Description', html`<span id="event-description">${linesOf(entry.description)}</span>`)}
</section>`;
}
