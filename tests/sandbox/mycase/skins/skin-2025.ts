import { type Html, html } from '../../html';
import type { Case } from '../types';

/** Name, and a line of facts with their labels, as live scripts of 2025 and 2026 read it. */
export function header2025(one: Case): Html {
  return html`<div class="case-header">
  <h2 id="case-name-header" class="test-case-name-header mb-0" data-part="name">${nameWithMark(one)}</h2>
  <div class="case-header-facts" data-part="header">
    <span id="court-case-number-header" class="case-number-header">${one.number && `${one.number} //`}</span>
    <div><span class="text-muted">Date opened:</span> ${one.opened}</div>
    <div><span class="text-muted">Practice area:</span> ${one.practiceArea || 'Not Specified'}</div>
  </div>
</div>`;
}

/** The name of a case as MyCase shows it over all its pages. */
export function nameWithMark(one: Case): Html {
  return html`${one.name}${one.closed && html`<span class="text-danger"> [Closed]</span>`}`;
}
