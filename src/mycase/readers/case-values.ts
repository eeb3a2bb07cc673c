import type { Reading } from '../../domain/facts';
import { firstOf, readOnly } from '../reading';
import { shown } from '../text';
import { readAnywhere, readInformation, readLeftPanel } from './case-information';

/** The court's number of the case. In the header "//" and other values follow it. */
export function readCaseNumber(root: Document): Reading<string> {
  const cut = (text: string) =>
    (text.split('//')[0] ?? '').replace(/^(case )?(number|no\.?|#)\s*:?\s*/i, '').trim();
  return firstOf(
    ['information', () => readInformation(root, 'case number')],
    ['id', () => readOnly(shown(root, '#court-case-number-header'), cut)],
    ['class', () => readOnly(shown(root, '.case-number-header'), cut)],
    ['label', () => readAnywhere(root, 'case number', 'case no.', 'case #')],
  );
}

/** The practice area, by its label in any of its three places. */
export function readPracticeArea(root: Document): Reading<string> {
  return byLabels(root, 'practice area');
}

/** The stage of now. The timeline's legend lists past stages and is never asked. */
export function readStage(root: Document): Reading<string> {
  return firstOf(
    ['id', () => readOnly(shown(root, '#left-panel-case-stage-value'))],
    ['editor', () => readOnly(shown(root, '.case-stage-inline-editor'))],
    ['information', () => readInformation(root, 'case stage')],
    ['left-panel', () => readLeftPanel(root, 'case stage')],
    ['label', () => readAnywhere(root, 'case stage')],
  );
}

/** The day on which the case was opened, as MyCase shows it. */
export function readOpenedOn(root: Document): Reading<string> {
  return byLabels(root, 'date opened', 'opened');
}

/** The day on which the case was closed, as MyCase shows it. */
export function readClosedOn(root: Document): Reading<string> {
  return byLabels(root, 'date closed', 'closed');
}

/** What the firm wrote about the case. */
export function readDescription(root: Document): Reading<string> {
  return byLabels(root, 'description');
}

/** The firm's office that handles the case. */
export function readOffice(root: Document): Reading<string> {
  return byLabels(root, 'office');
}

function byLabels(root: Document, ...labels: string[]): Reading<string> {
  return firstOf(
    ['information', () => readInformation(root, ...labels)],
    ['left-panel', () => readLeftPanel(root, ...labels)],
    ['label', () => readAnywhere(root, ...labels)],
  );
}
