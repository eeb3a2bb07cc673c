import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { caseKey } from '../../../src/domain/case';
import type { HomeCase } from '../../../src/domain/home';
import { type Marks, noMarks } from '../../../src/domain/marks';
import { Panel } from '../../../src/panel/Panel';
import { loadHomeCases } from '../../../src/store/read/home';
import { ambient, NOW, ref, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({}));
vi.mock('../../../src/store/read/home', () => ({ loadHomeCases: vi.fn(), searchTexts: vi.fn() }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const known = (marks: Partial<Marks>, n: number, more: Partial<HomeCase> = {}): HomeCase => ({
  ref: { ...ref, caseId: String(n) },
  client: null,
  caseNumber: null,
  last: null,
  closed: false,
  draft: false,
  unread: 0,
  notSent: 0,
  mayHaveBeenSent: 0,
  asking: 0,
  waiting: 0,
  events: 0,
  marks: { ...noMarks, ...marks },
  remindAt: null,
  ...more,
});
/** Home with cases that have these marks. */
function showHome(marks: Partial<Marks>[]): void {
  showCases(marks.map((one, n) => known(one, n)));
}

function showCases(cases: HomeCase[]): void {
  vi.mocked(loadHomeCases).mockResolvedValue(new Map(cases.map((one) => [caseKey(one.ref), one])));
  const recent = cases.map((one, n) => ({ ref: one.ref, name: `Case no. ${n}`, openedAt: NOW }));
  showState({ page: null, record: null, recent });
  render(<Panel />);
}

beforeEach(() => vi.mocked(loadHomeCases).mockReset());
afterEach(async () => {
  // What was filtered last is kept as long as the panel is open.
  const all = screen.queryByRole('radio', { name: 'All' });
  if (all) await user.click(all);
  cleanup();
});

it('§5 Home with nothing but archived cases says how many there are, and shows them by one press', async () => {
  showHome([{ archived: true }, { archived: true }]);
  await screen.findByText('No case to show: 2 are archived.');
  await user.click(screen.getByRole('button', { name: 'Show what is archived' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Archived/ }).checked).toBe(true);
  const first = await screen.findByRole('button', { name: /^Case no\. 0/ });
  await waitFor(() => expect(document.activeElement).toBe(first));
});

it('§5 so does spam; each has its own button', async () => {
  showHome([{ archived: true }, { spam: true }]);
  await screen.findByText('No case to show: 1 is archived, 1 is marked as spam.');
  await user.click(screen.getByRole('button', { name: 'Show the spam' }));
  await screen.findByRole('button', { name: /^Case no\. 1/ });
  expect(screen.queryByRole('button', { name: /^Case no\. 0/ })).toBeNull();
});

it('§5 where another case is left, what was put away stays behind its filter', async () => {
  showHome([{}, { archived: true }]);
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Case no\. 1/ })).toBeNull());
  screen.getByRole('button', { name: /^Case no\. 0/ });
  expect(screen.queryByText(/^No case to show/)).toBeNull();
});

it.each([
  ['Drafts', { draft: true }, {}],
  ['Flagged', {}, { flagged: true }],
  ['Reminders', { remindAt: NOW + 60_000 }, {}],
])('§5 what still needs somebody is found although its case is archived: %s', async (filter, more, marks) => {
  showCases([known({}, 0), known({ archived: true, ...marks }, 1, more)]);
  await user.click(await screen.findByRole('radio', { name: new RegExp(`^${filter} 1`) }));
  const found = await screen.findByRole('button', { name: /^Case no\. 1/ });
  expect(found.textContent).toContain('Archived');
  expect(screen.queryByRole('button', { name: /^Case no\. 0/ })).toBeNull();
});

it('§5 Home has the ⋯ menu too, with what needs no case', async () => {
  showHome([{}]);
  showState({ page: null, record: null, ambient: ambient() });
  await user.click(await screen.findByRole('button', { name: 'Actions' }));
  const names = (await screen.findAllByRole('menuitem')).map((one) => one.textContent);
  expect(names).toEqual([
    'Unfinished messages',
    'Turn on confidential mode',
    'Keyboard shortcuts',
    'Settings',
    'What the panel can read',
  ]);
});
