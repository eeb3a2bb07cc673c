import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Health, Lost } from '../../../src/domain/health';
import { call } from '../../../src/messaging/client';
import type { PageCheck } from '../../../src/messaging/protocol';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { formatDate, formatWhen } from '../../../src/panel/ui/format';
import { loadHealth } from '../../../src/store/read';
import { ambient, DAY, NOW, record, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({
  loadHealth: vi.fn(),
  loadCase: vi.fn(async () => panelStore.getState().record),
  listActivity: vi.fn(async () => []),
}));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const found = { state: 'found', way: 'label', at: NOW, lastKnownAt: NOW } as const;
const HEALTH: Health = {
  'items-info': {
    name: found,
    stage: { state: 'unreadable', way: null, at: NOW - DAY, lastKnownAt: NOW - 3 * DAY },
    practiceArea: { ...found, at: NOW - 2 * DAY },
    office: { state: 'empty', way: 'label', at: NOW, lastKnownAt: NOW },
    closedOn: { state: 'not-loaded', way: null, at: NOW, lastKnownAt: NOW - 3 * DAY },
    limitationOn: { state: 'not-loaded', way: null, at: NOW, lastKnownAt: null },
  },
};
/** When the stage was last found, in local time. */
const LAST = formatWhen(NOW - 3 * DAY, NOW);
const LOST: Lost[] = [
  { fact: 'case.stage', page: 'items-info', since: NOW - DAY, lastKnownAt: NOW - 3 * DAY },
];
const CHECK: PageCheck = {
  page: 'items-info',
  state: 'open',
  facts: [
    { fact: 'stage', state: 'unreadable', way: null, count: null },
    { fact: 'customFields', state: 'found', way: 'headers', count: 4 },
    { fact: 'name', state: 'found', way: 'id', count: null },
  ],
  sample: '<main><h2 id="case-name-header">8</h2></main>',
};
const answer = (reply: unknown) => vi.mocked(call).mockResolvedValue(reply as never);

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(call).mockReset();
  answer({ ok: true, value: CHECK });
  vi.mocked(loadHealth).mockResolvedValue(HEALTH);
});

function show(state: Parameters<typeof showState>[0] = {}): void {
  showState(state);
  render(<Panel />);
}
async function open(state: Parameters<typeof showState>[0] = {}): Promise<HTMLElement> {
  show({ dialog: 'health', ambient: ambient({ unreadable: LOST }), ...state });
  const dialog = await screen.findByRole('dialog', { name: 'What the panel can read' });
  await within(dialog).findByText('What depends on it');
  return dialog;
}
/** The value beside a term. */
const beside = (within: HTMLElement, term: string) =>
  [...within.querySelectorAll('dt')].find((dt) => dt.textContent === term)?.nextElementSibling?.textContent;

describe('D7: the banner', () => {
  it('says what can no longer be read, since when, and what is off', async () => {
    show({ ambient: ambient({ unreadable: LOST }) });
    const banner = await screen.findByText(/can no longer read in MyCase: the stage \(last read/);
    expect(banner.textContent).toContain(LAST);
    expect(banner.textContent).toContain('What was read before stays, with its age. Update Hona is off.');
    expect(banner.textContent).not.toMatch(/before you send|New messages/);
    await user.click(screen.getByRole('button', { name: 'What the panel can read' }));
    await screen.findByRole('dialog', { name: 'What the panel can read' });
  });

  it('is not there while everything that a function rests on is read', async () => {
    show();
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(/can no longer read/)).toBeNull();
  });
});

describe('D7: Update Hona', () => {
  const update = async (unreadable: Lost[]) => {
    show({ dialog: 'update', record: record(), ambient: ambient({ unreadable }) });
    const dialog = await screen.findByRole('dialog', { name: 'Update Hona' });
    return within(dialog).getByRole('button', { name: 'Update now' });
  };

  it('is off, with the reason, until the stage can be read again', async () => {
    const button = await update(LOST);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById('update-reason')?.textContent).toContain(`the stage (last read ${LAST})`);
    await user.click(button);
    expect(call).not.toHaveBeenCalledWith('updateHona', expect.anything());
  });

  it('is on where only the log cannot be read', async () => {
    const posts: Lost = { fact: 'thread.posts', page: 'thread', since: NOW, lastKnownAt: NOW - DAY };
    expect((await update([posts])).getAttribute('aria-disabled')).toBe('false');
  });
});

describe('What the panel can read', () => {
  it('is in the Actions menu', async () => {
    show();
    await user.click(await screen.findByRole('button', { name: 'Actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'What the panel can read' }));
    await screen.findByRole('dialog', { name: 'What the panel can read' });
  });

  it.each([
    ['Home', null],
    [
      'a page that cannot be read',
      {
        place: { kind: 'case', firm: 'smithlaw', caseId: '1', page: 'info' },
        path: '/court_cases/1/info',
        state: 'unreadable',
      },
    ],
  ] as const)('is offered on %s', async (_where, page) => {
    show({ page, record: null });
    await screen.findByRole('button', { name: 'What the panel can read' });
  });

  it('names for each kind of page what was found and when, what is empty, and what is not there any more', async () => {
    const dialog = await open();
    within(dialog).getByRole('heading', { name: /^Items & info last read/ });
    expect(beside(dialog, 'Found')).toBe(`name, practice area (${formatDate(NOW - 2 * DAY, NOW)})`);
    expect(beside(dialog, 'Empty in MyCase')).toBe('office');
    expect(beside(dialog, 'Not found on this page any more')).toBe(
      `stage, since ${formatWhen(NOW - DAY, NOW)} (last found ${LAST})`,
    );
    expect(beside(dialog, 'Not on the page last read')).toBe(`date closed (last found ${LAST})`);
    expect(beside(dialog, 'Never found on such a page')).toBe('statute of limitations');
    expect(beside(dialog, 'Not yet confirmed on a live account')).toBe('office');
    within(dialog).getByText(/^Contacts & staff, Communications/);
  });

  it('says what depends on it', async () => {
    const dialog = await open();
    expect(beside(dialog, 'Update Hona')).toMatch(
      /^Off until this can be read again: the stage\.Needs: the case’s name/,
    );
    expect(beside(dialog, 'Messages from MyCase')).toMatch(/^Not read yet: the list of messages, /);
  });

  it('says that nothing was read yet', async () => {
    vi.mocked(loadHealth).mockResolvedValue({});
    const dialog = await open({ ambient: ambient() });
    within(dialog).getByText('No page was read yet. Open a case in MyCase.');
  });

  it('closes', async () => {
    const dialog = await open();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('Check this page', () => {
  const check = async (dialog: HTMLElement) =>
    user.click(within(dialog).getByRole('button', { name: 'Check this page' }));

  it('shows what each reader finds now, by which way, and a sample to copy', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const dialog = await open();
    await check(dialog);
    expect(call).toHaveBeenCalledWith('checkPage', { tabId: 3 });
    const rows = within(dialog)
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Value', 'Found', 'How'],
      ['stage', 'not understood', ''],
      ['custom fields', 'yes, 4', 'headers'],
      ['name', 'yes', 'id'],
    ]);
    const sample = within(dialog).getByRole<HTMLTextAreaElement>('textbox', {
      name: 'Sample of this page',
    });
    expect([sample.value, sample.readOnly]).toEqual([CHECK.sample, true]);
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    expect(written).toHaveBeenCalledWith(CHECK.sample);
    within(dialog).getByText('Copied.');
  });

  it('says so where the browser does not copy', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const dialog = await open();
    await check(dialog);
    await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
    await within(dialog).findByText(/copy it by hand/);
  });

  it('shows as text what a hostile page put into it', async () => {
    answer({
      ok: true,
      value: {
        ...CHECK,
        sample: '<img src=x onerror="alert(1)">',
        facts: [{ fact: '<b>x</b>', state: 'found', way: '<i>', count: null }],
      },
    });
    const dialog = await open();
    await check(dialog);
    await within(dialog).findByText('<b>x</b>');
    expect(dialog.querySelector('img,b b,i')).toBeNull();
  });

  it('says what went wrong, in words', async () => {
    answer({ ok: false, error: { code: 'mycase-unreachable' } });
    const dialog = await open();
    await check(dialog);
    await within(dialog).findByText(/The tab could not read MyCase/);
  });

  it('of another page is not shown for this one', async () => {
    const dialog = await open();
    await check(dialog);
    await within(dialog).findByRole('table');
    const { page } = panelStore.getState();
    panelStore.setState({ page: page ? { ...page, path: '/court_cases/31946235/case_link' } : null });
    await waitFor(() => expect(within(dialog).queryByRole('table')).toBeNull());
  });

  it('asks for a page of MyCase where none is open', async () => {
    const dialog = await open({ page: null, record: null });
    within(dialog).getByText('Open a page of MyCase in this tab first.');
    await check(dialog);
    expect(call).not.toHaveBeenCalled();
  });
});
