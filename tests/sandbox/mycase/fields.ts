import { type Html, html } from '../html';
import type { Dress } from './skins/skin';

/** The types that MyCase's custom fields have. */
export type FieldType = 'text' | 'long text' | 'number' | 'date' | 'yes/no' | 'list' | 'currency';

/** The types of the firms' own fields, of cases and of contacts; what is not named is a line of text. */
const TYPES: Record<string, FieldType> = {
  'Accident Details': 'long text',
  'Intake Notes': 'long text',
  'Number of Passengers': 'number',
  'Passengers Hurt': 'number',
  Dependents: 'number',
  'Court Date': 'date',
  'Signed On': 'date',
  'Police Report Filed': 'yes/no',
  'Liability Disputed': 'yes/no',
  'Interpreter Needed': 'yes/no',
  Deceased: 'yes/no',
  Minor: 'yes/no',
  'Hona Enabled': 'list',
  'Case or Lead': 'list',
  'Text Updates': 'list',
  'SMS Auto-Communication Consent': 'list',
  'Referral Source': 'list',
  'Preferred Language': 'list',
  'Policy Limit': 'currency',
  'Monthly Income': 'currency',
};

/** The type of the field with this label. */
export const fieldType = (label: string): FieldType => TYPES[label] ?? 'text';

/** The card "Custom Fields" of a case or of a contact. Its markup is not public: each skin makes another guess. */
export function customFieldsCard(dress: Dress, fields: Record<string, string>): Html {
  const rows = Object.entries(fields).map(([label, value]) =>
    infoRow(label, shownValue(dress, label, value)),
  );
  return html`<section class="card case-detail-custom-fields"><h5 class="card-title">Custom Fields</h5>${rows}</section>`;
}

/** A row of a card: label and value side by side. */
export function infoRow(label: string, value: Html): Html {
  return html`<div class="case-info-row"><div class="font-weight-bold">${label}</div><div>${value}</div></div>`;
}

/** A text with its lines, or MyCase's words for none. */
export function linesOf(value: string | undefined): Html {
  const lines = (value || 'Not Specified').split('\n');
  return html`${lines.map((line, i) => html`${i > 0 && html`<br>`}${line}`)}`;
}

function shownValue(dress: Dress, label: string, value: string): Html {
  const type = fieldType(label);
  if (type === 'yes/no' && value) return dress.yesNo(value === 'Yes');
  return type === 'long text' && value ? dress.longText(value) : linesOf(value);
}
