import { expect, it, vi } from 'vitest';
import { createEntityReaders } from '../../src/mycase/entity-readers';
import { readerTools } from '../../src/mycase/reader-tools';
import { readClosed } from '../../src/mycase/readers/case-closed';
import { readContacts } from '../../src/mycase/readers/case-contacts';
import { readCaseName } from '../../src/mycase/readers/case-name';
import { readStaff } from '../../src/mycase/readers/case-staff';
import * as values from '../../src/mycase/readers/case-values';
import { readCustomFields } from '../../src/mycase/readers/custom-fields';
import type { Way } from '../../src/mycase/reading';
import { createMyCaseStore } from '../sandbox/mycase/store';
import type { Skin } from '../sandbox/mycase/view';
import { parse } from './fixture';
import { sandboxMarkup } from './sandbox-page';

vi.mock('../../src/mycase/reading', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../src/mycase/reading')>();
  const readerOf = (...ways: Way<unknown>[]) => Object.assign(original.readerOf(...ways), { ways });
  return { ...original, readerOf };
});

const { case: lists } = createEntityReaders(readerTools);
const READERS: [fact: string, reader: unknown, path: string][] = [
  ['name', readCaseName, '/info'],
  ['closed', readClosed, '/info'],
  ['caseNumber', values.readCaseNumber, '/info'],
  ['practiceArea', values.readPracticeArea, '/info'],
  ['stage', values.readStage, '/info'],
  ['openedOn', values.readOpenedOn, '/info'],
  ['closedOn', values.readClosedOn, '/info'],
  ['limitationOn', values.readLimitationOn, '/info'],
  ['office', values.readOffice, '/info'],
  ['description', values.readDescription, '/info'],
  ['customFields', readCustomFields, '/info'],
  ['contacts', readContacts, '/case_link'],
  ['staff', readStaff, '/case_link'],
  ['threads', lists.threads, '/communications/messages'],
  ['documents', lists.documents, '/case_details/documents'],
  ['texts', lists.texts, '/text_messages'],
];

/** The ways of a reader that find its fact on this page, each asked alone. */
function waysOn(skin: Skin, reader: unknown, path: string, caseId: string): string {
  const store = createMyCaseStore(() => new Date(2026, 10, 21, 9, 0), { skin });
  const root = parse(sandboxMarkup(store, `https://smithlaw.mycase.com/court_cases/${caseId}${path}`));
  const { ways } = reader as { ways: Way<unknown>[] };
  const works = ways.filter(([, read]) => typeof (read(root) ?? '') === 'object').map(([way]) => way);
  return works.join(' ') || '-';
}

it('D6: which ways find each fact by themselves, in each skin', () => {
  const closed = createMyCaseStore(() => new Date()).cases.find((one) => one.closed)?.id ?? '';
  const lines = READERS.flatMap(([fact, reader, path]) => {
    const caseId = fact.startsWith('closed') ? closed : '31946235';
    return (['2021', '2025', 'renamed'] as const).map(
      (skin) => `${fact.padEnd(12)} ${skin.padEnd(7)} ${waysOn(skin, reader, path, caseId)}`,
    );
  });
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    name         2021    id class heading information
    name         2025    id class heading information
    name         renamed heading information
    closed       2021    mark button information label
    closed       2025    mark button information label
    closed       renamed mark button information label
    caseNumber   2021    information id class label
    caseNumber   2025    information id class slashes label
    caseNumber   renamed information slashes label
    practiceArea 2021    information left-panel label
    practiceArea 2025    information left-panel label
    practiceArea renamed information label
    stage        2021    id editor information left-panel label
    stage        2025    id editor information left-panel label
    stage        renamed information label
    openedOn     2021    information left-panel label
    openedOn     2025    information left-panel label
    openedOn     renamed information label
    closedOn     2021    information left-panel label
    closedOn     2025    information left-panel label
    closedOn     renamed information label
    limitationOn 2021    class left-panel label
    limitationOn 2025    class left-panel label
    limitationOn renamed label
    office       2021    left-panel label
    office       2025    left-panel label
    office       renamed label
    description  2021    information left-panel label
    description  2025    information left-panel label
    description  renamed information label
    customFields 2021    heading class
    customFields 2025    heading class
    customFields renamed heading
    contacts     2021    headers
    contacts     2025    headers
    contacts     renamed headers
    staff        2021    headers left-panel label
    staff        2025    headers left-panel label
    staff        renamed headers label
    threads      2021    headers
    threads      2025    headers
    threads      renamed headers
    documents    2021    class id headers links
    documents    2025    class headers links
    documents    renamed headers links
    texts        2021    id rows
    texts        2025    id rows
    texts        renamed rows
    "
  `);
});
