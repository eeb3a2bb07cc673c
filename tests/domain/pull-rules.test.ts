// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findField } from '../../src/domain/custom-field';
import { differences } from '../../src/domain/differences';
import { mergeFacts } from '../../src/domain/facts';
import { findCase, findEntity, type OpenPage, type Place } from '../../src/domain/place';
import { planUpdate } from '../../src/domain/update';
import { makeFact, makeLastSent, makeProject, makeProjectFacts, NOW, REF } from '../builders';

/** Every documented rule by which Hona takes over what MyCase holds. */
const RULES = [
  'PULL-SOT-1',
  'PULL-SOT-2',
  'PULL-CASE-1',
  'PULL-CASE-2',
  'PULL-CASE-3',
  'PULL-CORR-1',
  'PULL-LEAD-1',
  'PULL-LEAD-2',
  'PULL-LEAD-3',
  'PULL-CON-1',
  'PULL-CON-2',
  'PULL-PHONE-1',
  'PULL-MULTI-1',
  'PULL-MULTI-2',
  'PULL-STAFF-1',
  'PULL-ROLE-1',
  'PULL-OTHER-1',
  'PULL-FRESH-1',
  'PULL-PHASE-1',
  'PULL-WHEN-1',
  'PULL-OFF-1',
];

const here = dirname(fileURLToPath(import.meta.url));
const readAll = (folder: string, end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** What the product says, for the rules that no code can keep. */
const words = readAll(join(here, '../../src/locales'), '.ts').join('\n');

/** The titles of the tests beside this one, and of its own. */
const titles = readAll(here, '.test.ts').flatMap((text) =>
  [...text.matchAll(/(?:\b(?:it|describe)|[\])])\(\s*(['"`])(.*?)\1,/gs)].map(([, , title]) => title ?? ''),
);

const named = titles.flatMap((title) => title.match(/PULL-[A-Z]+-\d/g) ?? []);

it.each(RULES)('%s has a test that names it', (rule) => expect(named).toContain(rule));

it('no test names a rule that there is not', () => {
  expect(named.filter((rule) => !RULES.includes(rule))).toEqual([]);
});

describe('MyCase is where the truth stands', () => {
  const sent = makeLastSent();

  it('PULL-SOT-1: its newest value is the project’s, whatever was last sent', () => {
    const { facts } = makeProjectFacts();
    const read = mergeFacts(
      facts,
      { stage: { state: 'found', value: 'Trial', way: 'id' } },
      'items-info',
      NOW,
    );
    const plan = planUpdate(makeProject(read));
    if (!plan.ok) throw new Error('no plan');
    const update = { ...plan.update, notices: true };
    expect(update.phase).toBe('Trial');
    expect(differences(update, sent, {}, NOW)).toMatchObject([
      { field: 'phase', was: 'Discovery', is: 'Trial' },
    ]);
  });

  it('PULL-SOT-2: what stands in the way is set or corrected there, as the panel says', () => {
    expect(words).toMatch(/MyCase\. (Set|Correct) it there|(Set|Correct) [^.]* in MyCase/);
    expect(words).not.toMatch(/(Set|Correct|Change|Edit) (it|this) in Hona/);
  });
});

describe('what is a case', () => {
  const page = (place: Place): OpenPage => ({ place, path: '/', state: 'open' });
  const { firm } = REF;

  it('PULL-CASE-1: only a case’s own page has a project', () => {
    expect(findCase(page({ kind: 'case', ...REF, page: 'other' }))).toEqual(REF);
    const others: Place[] = [
      { kind: 'contact', firm, contactId: REF.caseId },
      { kind: 'company', firm, companyId: REF.caseId },
      { kind: 'staff', firm, staffId: REF.caseId },
      { kind: 'event', firm, eventId: REF.caseId },
      { kind: 'thread', firm, threadId: REF.caseId },
      { kind: 'elsewhere', firm },
      { kind: 'login' },
      { kind: 'outside' },
    ];
    for (const place of others) expect(findCase(page(place)), place.kind).toBeNull();
  });

  it('PULL-LEAD-1: a lead of MyCase is none, and nothing of its page is kept', () => {
    expect(findCase(page({ kind: 'lead', firm }))).toBeNull();
    expect(findEntity({ kind: 'lead', firm })).toBeNull();
  });

  it('PULL-LEAD-3: who filters leads is Hona; the panel says that a lead is no project there', () => {
    expect(words).toMatch(/A lead is no project in Hona|A lead has no case yet/);
  });
});

describe('custom fields', () => {
  it.each([
    ['text', 'Blue'],
    ['long text', 'First line\n\nSecond line'],
    ['number', '1,200.50'],
    ['date', '11/20/2026'],
    ['yes or no', 'Yes'],
    ['list', 'Motor vehicle'],
    ['currency', '$1,200.50'],
    ['right to left', 'שלום'],
  ])('PULL-CASE-2: of the type %s come as MyCase shows them, by their exact label', (_type, value) => {
    const customFields = makeFact([{ label: 'Field', value }]);
    const find = (label: string) => findField({ on: 'case', label }, { customFields }, undefined);
    expect(find('Field')).toEqual({ values: [value], from: customFields });
    for (const label of ['field', 'Field ', 'Field:', 'toString'])
      expect(find(label)?.values, label).toEqual([]);
  });
});

it('PULL-OFF-1: whether the integration is active only Hona knows; the panel says to look where nothing is logged', () => {
  expect(words).toMatch(/Hona may not be logging to MyCase/);
  expect(words).toMatch(/Is the MyCase integration Active in Hona\?/);
});
