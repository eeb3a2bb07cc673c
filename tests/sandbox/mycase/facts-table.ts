import { type Html, html } from '../html';

/** A card of facts on the page of a person: heading, and a table of label and value. */
export function block(title: string, rows: Html[]): Html {
  return html`<section class="card"><h5 class="card-title">${title}</h5><table class="facts-table"><tbody>${rows}</tbody></table></section>`;
}

/** A row of it; `value` is its cell. */
export function row(label: string, value: Html, id?: string): Html {
  return html`<tr ${id && html`id="${id}"`}><th scope="row">${label}</th>${value}</tr>`;
}
