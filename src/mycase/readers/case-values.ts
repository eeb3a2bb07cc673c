import { getOutline, SLASHES } from '../outline';
import { type Answer, inOnly, readerOf, readOnly } from '../reading';
import { isIgnored, textOf } from '../text';
import { anywhere, inInformation, inLeftPanel } from './case-information';

/** In the header "//" and other values follow the case number. */
const cut = (text: string) =>
  (text.split('//')[0] ?? '').replace(/^(case )?(number|no\.?|#)\s*:?\s*/i, '').trim();

/** The court's number of the case. */
export const readCaseNumber = readerOf(
  ['information', inInformation('case number')],
  ['id', inOnly('#court-case-number-header', cut)],
  ['class', inOnly('.case-number-header', cut)],
  ['slashes', beforeSlashes],
  ['label', anywhere('case number', 'case no.', 'case #')],
);

/** In the header, without a name of its own, the number is what ends with "//". */
function beforeSlashes(root: Document): Answer<string> | null {
  const ends = getOutline(root).starts.get(SLASHES) ?? [];
  return readOnly(
    ends.filter((e) => e.isConnected && !isIgnored(e) && NUMBER.test(textOf(e))),
    cut,
  );
}

/** No sentence, and no address that somebody wrote. */
const NUMBER = /^[^:]{1,60} \/\/$/;

/** The practice area, by its label in any of its three places. */
export const readPracticeArea = byLabels('practice area');

/** The stage of now. The timeline's legend lists past stages and is never asked. */
export const readStage = readerOf(
  ['id', inOnly('#left-panel-case-stage-value')],
  ['editor', inOnly('.case-stage-inline-editor')],
  ['information', inInformation('case stage')],
  ['left-panel', inLeftPanel('case stage')],
  ['label', anywhere('case stage')],
);

/** The day on which the case was opened, as MyCase shows it. */
export const readOpenedOn = byLabels('date opened', 'opened');

/** The day on which the case was closed, as MyCase shows it. */
export const readClosedOn = byLabels('date closed', 'closed');

const LIMITATION = ['statute of limitations', 'statute of limitations date', 'sol date', 'sol'];

/** The day on which the statute of limitations ends, as MyCase shows it. */
export const readLimitationOn = readerOf(
  ['class', inOnly('.statute-of-limitations-field')],
  ['information', inInformation(...LIMITATION)],
  ['left-panel', inLeftPanel(...LIMITATION)],
  ['label', anywhere(...LIMITATION)],
);

/** What the firm wrote about the case. */
export const readDescription = byLabels('description');

/** The firm's office that handles the case. */
export const readOffice = byLabels('office');

function byLabels(...labels: string[]) {
  return readerOf(
    ['information', inInformation(...labels)],
    ['left-panel', inLeftPanel(...labels)],
    ['label', anywhere(...labels)],
  );
}
