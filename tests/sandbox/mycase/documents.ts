import { type Html, html, jsonScript } from '../html';
import { late } from './layout';
import { dressOf } from './skins/skin';
import type { MyCaseStore } from './store';
import type { Case, CaseDocument } from './types';

/** How many rows the list shows before somebody scrolls. */
export const FIRST_ROWS = 10;

/** The body of a case's Documents. The list is lazy: the rest of it comes when the page is scrolled. */
export function documentsBody(store: MyCaseStore, one: Case): Html {
  const { documentRow } = dressOf(store.view.skin);
  const rows = one.documents.map(documentRow);
  const table = html`<table class="table files-table"><thead><tr><th scope="col">Name</th><th scope="col">Assigned date</th></tr></thead>
<tbody>${rows.slice(0, FIRST_ROWS)}</tbody></table>${
    rows.length > FIRST_ROWS &&
    html`<div data-more="documents">${jsonScript(rows.slice(FIRST_ROWS).map((row) => row.markup))}</div>`
  }${rows.length === 0 && html`<p class="text-muted">There are no documents.</p>`}`;
  return html`<section class="card"><h5 class="card-title">Documents</h5>${late('documents', table)}</section>`;
}

/** As live scripts of 2025 and 2026 know a row. */
export function documentRow2025({ id, name, date }: CaseDocument): Html {
  return html`<tr class="Document"><td><a class="file-column-name-text" href="/documents/${id}">${name}</a></td><td>${date}</td></tr>`;
}

/** As pages that were copied in 2017 have it: its link leads to a version of the file. */
export function documentRow2021({ id, name, date }: CaseDocument): Html {
  const version = `9${id}`;
  return html`<tr class="Document" data-document-id="${id}" data-version-id="${version}"><td><a href="/documents/${version}/download">${name}</a></td><td>${date}</td></tr>`;
}

/** /documents/{id}: an address that names no case. */
export function documentPage({ id, name, date }: CaseDocument): Html {
  return html`<h2>${name}</h2><section class="card"><p>Assigned date: ${date}</p>
<a href="/documents/${id}/download">Download</a></section>`;
}
