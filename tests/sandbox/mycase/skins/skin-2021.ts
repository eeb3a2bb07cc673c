import { type Html, html } from '../../html';
import type { Case } from '../types';
import { nameWithMark } from './skin-2025';

/** "Items & info" as "Items & Info". */
export function titleCase(text: string): string {
  return text.replace(/\b(?!of\b)[a-z]/g, (letter) => letter.toUpperCase());
}

/** Name and number only; all other facts stand in the panel at the left and in the cards. */
export function header2021(one: Case): Html {
  return html`<div class="case-header">
  <h2 id="case-name-header" class="test-case-name-header mb-0" data-part="name">${nameWithMark(one)}</h2>
  <div data-part="header"><span id="court-case-number-header" class="case-number-header">${one.number}</span></div>
</div>`;
}

/** Its legend lists stages that are over: a trap for whoever looks for the stage of now. */
export function timeline2021(one: Case): Html {
  return html`<section class="card case-detail-case-stage-timeline-insight"><h5 class="card-title">Case Timeline by Stage - Days Open:212</h5>
<span class="selenium-date-opened">Opened : ${one.opened}</span>
<ul class="insights-labels"><li>Case Stage: Intake</li><li>On Hold</li></ul></section>`;
}
