import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noMarks } from '../../src/domain/marks';
import type { OpenPage } from '../../src/domain/place';
import { call } from '../../src/messaging/client';
import { reloadTab } from '../../src/messaging/tab';
import { LaunchError } from '../../src/panel/LaunchError';
import { refresh } from '../../src/panel/more-actions';
import { Panel } from '../../src/panel/Panel';
import { showPage } from '../../src/panel/start-panel';
import { panelStore } from '../../src/panel/store';
import { loadCase } from '../../src/store/read';
import { listActivity } from '../../src/store/read/activity';
import { loadHomeCases } from '../../src/store/read/home';
import { ambient, casePage, DAY, entry, fact, jane, lastSent, NOW, record, ref, showState } from './samples';

vi.mock('../../src/store/read', () => ({ loadCase: vi.fn() }));
vi.mock('../../src/store/read/activity', () => ({ listActivity: vi.fn() }));
vi.mock('../../src/store/read/home', () => ({
  loadHomeCases: vi.fn(async () => new Map()),
  searchTexts: vi.fn(async () => undefined),
}));
vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/messaging/tab', () => ({ reloadTab: vi.fn() }));
vi.mock('../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const calls = (name: string) => vi.mocked(call).mock.calls.filter(([n]) => n === name);
function show(state: Parameters<typeof showState>[0] = {}) {
  showState(state);
  render(<Panel />);
}

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(call).mockClear();
  vi.mocked(call).mockResolvedValue({ ok: true, value: { read: 4, missed: [] } } as never);
  vi.mocked(loadCase).mockImplementation(async () => panelStore.getState().record ?? record());
  vi.mocked(listActivity).mockResolvedValue([]);
});

/** What Details says of a term. */
const readValue = (term: string) =>
  screen.getByText(term, { selector: 'dt *' }).closest('dt')?.nextElementSibling?.textContent;

describe('screens', () => {
  it('no case open: what to do, and the recent cases, each with one press', async () => {
    show({ page: null, record: null, recent: [{ ref, name: 'Doe v. Harbor', openedAt: NOW }] });
    await screen.findByText('Open a case in MyCase');
    await user.click(screen.getByRole('button', { name: /Doe v\. Harbor/ }));
    expect(calls('openCase')).toEqual([['openCase', { ref, tabId: 3 }]]);
  });

  it('Home marks the cases with messages that wait for a decision, also those not opened here', async () => {
    const other = { firm: 'smithlaw', caseId: '2' };
    const undecided = [
      { ref, caseName: 'Doe v. Harbor', count: 1 },
      { ref: other, caseName: 'Estate of Roe', count: 2 },
    ];
    show({
      page: null,
      record: null,
      recent: [{ ref, name: 'Doe v. Harbor', openedAt: NOW }],
      ambient: ambient({ undecided }),
    });
    await screen.findByRole('button', { name: /Doe v\. Harbor.*1 message not settled/ });
    await user.click(screen.getByRole('button', { name: '3 messages need you' }));
    expect(panelStore.getState().dialog).toBe('unfinished');
  });

  it('a case says what waits for a decision in other cases, not in itself', async () => {
    const other = { firm: 'smithlaw', caseId: '2' };
    const undecided = [
      { ref, caseName: 'Doe v. Harbor', count: 1 },
      { ref: other, caseName: 'Estate of Roe', count: 2 },
    ];
    show({ ambient: ambient({ undecided }) });
    await user.click(await screen.findByRole('button', { name: '2 messages in other cases need you' }));
    expect(panelStore.getState().dialog).toBe('unfinished');
    panelStore.setState({ ambient: ambient({ undecided: undecided.slice(0, 1) }) });
    await waitFor(() => expect(screen.queryByText(/need you/)).toBeNull());
  });

  it('D2: a case that is not confirmed says "Opening", with what was last known', () => {
    show({ page: casePage({ state: 'opening' }) });
    expect(screen.getByText('Opening')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Doe v. Harbor Freight Lines');
  });

  it('D3: a case whose record is not there yet shows no other name', () => {
    show({ page: casePage({ state: 'opening' }), record: null });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Case 31946235');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').disabled).toBe(true);
  });

  it.each<[OpenPage, RegExp]>([
    [casePage({ state: 'gone' }), /MyCase does not find this page/],
    [casePage({ state: 'portal' }), /This is MyCase’s client portal/],
    [
      { place: { kind: 'elsewhere', firm: 'smithlaw' }, path: '/', state: 'portal' },
      /This is MyCase’s client portal/,
    ],
    [casePage({ state: 'unreadable' }), /cannot read this page/],
    [casePage({ state: 'translated' }), /Show the original page/],
    [casePage({ state: 'reload' }), /Reload this page so that the panel can read it/],
    [{ place: { kind: 'login' }, path: '/login', state: 'open' }, /Sign in to MyCase/],
    [{ place: { kind: 'lead', firm: 'smithlaw' }, path: '/leads/1', state: 'open' }, /This is a lead/],
  ])('says what the page is: %j', async (page, text) => {
    show({ page, record: null });
    expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('D4: a contact page opens each of its cases with one press', async () => {
    const cases = fact(
      [
        { caseId: '44', name: 'Estate of Doe', closed: true },
        { caseId: '45', name: 'Doe v. Harbor', closed: false },
      ],
      'contact',
    );
    show({
      page: {
        place: { kind: 'contact', firm: 'smithlaw', contactId: '7' },
        path: '/contacts/7',
        state: 'open',
      },
      record: null,
      side: { kind: 'contact', firm: 'smithlaw', id: '7', facts: { cases } },
    });
    const names = await screen.findAllByRole('button', { name: /Doe/ });
    expect(names.map((b) => b.textContent)).toEqual([
      expect.stringContaining('Doe v. Harbor'),
      expect.stringContaining('Estate of Doe'),
    ]);
    expect(screen.getByRole('list', { name: 'Closed cases' }).textContent).toContain('Estate of Doe');
    await user.click(await screen.findByRole('button', { name: /Estate of Doe.*closed/ }));
    expect(calls('openCase')[0]?.[1]).toEqual({ ref: { firm: 'smithlaw', caseId: '44' }, tabId: 3 });
  });

  it('D4: a company’s page is one, and never the contact of the same number', async () => {
    const cases = fact([{ caseId: '44', name: 'Estate of Doe', closed: false }], 'company');
    const place = { kind: 'company' as const, firm: 'smithlaw', companyId: '7' };
    const page: OpenPage = { place, path: '/contacts/companies/7', state: 'open' };
    const facts = { name: fact('Jane Doe', 'contact'), cases };
    show({ page, record: null, side: { kind: 'contact', firm: 'smithlaw', id: '7', facts } });
    await screen.findByRole('heading', { level: 1, name: 'This is a company' });
    expect(screen.queryByText('Jane Doe')).toBeNull();
    act(() =>
      panelStore.setState({ side: { kind: 'company', firm: 'smithlaw', id: '7', facts: { cases } } }),
    );
    await user.click(await screen.findByRole('button', { name: /Estate of Doe/ }));
    expect(calls('openCase')[0]?.[1]).toEqual({ ref: { firm: 'smithlaw', caseId: '44' }, tabId: 3 });
  });

  const staffPage: OpenPage = {
    place: { kind: 'staff', firm: 'smithlaw', staffId: '9' },
    path: '/contacts/attorneys/9',
    state: 'open',
  };
  const lee = {
    kind: 'staff' as const,
    firm: 'smithlaw',
    id: '9',
    facts: { name: fact('Lee Park', 'staff'), title: fact('Attorney', 'staff') },
  };

  it('product §6: one press on one’s own staff page takes the author from it', async () => {
    show({ page: staffPage, record: null, side: lee });
    await screen.findByText(/team member with a user account/);
    screen.getByText(/At present, messages from here go as Dana Ortiz/);
    await user.click(screen.getByRole('button', { name: 'This is me' }));
    expect(calls('saveSettings')[0]?.[1]).toMatchObject({ staffId: '9', staffName: 'Lee Park' });
    act(() => {
      const settings = { ...ambient().settings, staffId: '9', staffName: 'Lee Park' };
      panelStore.setState({ ambient: ambient({ settings }) });
    });
    await screen.findByText('Messages from this computer go as Lee Park.');
    expect(screen.queryByRole('button', { name: 'This is me' })).toBeNull();
  });

  it('a staff page of another firm than the connected one makes nobody the author', async () => {
    const connection = { ...ambient().connection!, firm: 'otherfirm' };
    show({ page: staffPage, record: null, side: lee, ambient: ambient({ connection }) });
    await screen.findByText(/connected for otherfirm/);
    expect(screen.queryByRole('button', { name: 'This is me' })).toBeNull();
  });

  it('Home says of each case who the client is, what was said last, and what waits', async () => {
    const one = {
      ref,
      client: 'Jane Doe',
      last: { text: 'Thank\n you!', at: NOW, fromClient: true },
      closed: false,
      draft: true,
      unread: 2,
      notSent: 1,
      mayHaveBeenSent: 1,
      asking: 0,
      waiting: 0,
      events: 0,
      caseNumber: null,
      marks: noMarks,
      remindAt: null,
    };
    vi.mocked(loadHomeCases).mockResolvedValue(new Map([[`${ref.firm}/${ref.caseId}`, one]]));
    show({ page: null, record: null, recent: [{ ref, name: 'Doe v. Harbor', openedAt: NOW }] });
    const button = await screen.findByRole('button', { name: /Jane Doe.*Client: Thank you!/ });
    expect(button.textContent).toContain('May have been sent · Not sent · 2 unread · Draft');
    await screen.findByText(/belong to no project.*in Hona only/);
    // Product §6: where it is off, it is said that there is such a thing, and who can turn it on.
    screen.getByText(/^Texts to a phone number without a case are off\. .*ask your administrator/);
  });

  it('names both firms where the connection is for another one', async () => {
    show({ ambient: ambient({ connection: { ...ambient().connection!, firm: 'otherfirm' } }) });
    await screen.findByText(/Not connected for smithlaw\..*connected for otherfirm/);
  });

  it('lost messages: a banner that staff must read, above those that may wait', async () => {
    show({ ambient: ambient({ lost: 2, connection: null }) });
    await screen.findByText(/2 messages of unknown state were lost on this computer/);
    const [first, ...more] = document.querySelectorAll('.banners .notice');
    expect(first?.textContent).toContain('were lost');
    expect(more.map((one) => one.textContent).join()).toContain('Not connected');
    await user.click(screen.getByRole('button', { name: 'I have read this' }));
    expect(calls('acknowledgeLoss')).toEqual([['acknowledgeLoss', { lost: 2, aside: 0 }]]);
  });

  it.each([
    ['Home', { page: null, record: null }],
    ['a case', {}],
  ])(
    '%s says that the browser keeps it from MyCase, and asks for it in the press itself',
    async (_where, state) => {
      const request = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(false as never);
      show({ ...state, ambient: ambient({ access: false }) });
      await screen.findByText(/may not use mycase\.com or api\.hona\.com/);
      expect(screen.queryByText('Open a case in MyCase')).toBeNull();
      fireEvent.click(screen.getByRole('button', { name: 'Allow access' }));
      expect(request).toHaveBeenCalledWith({ origins: ['https://*.mycase.com/*', 'https://api.hona.com/*'] });
      await screen.findByText(/It was not allowed\. You can also allow it/);
    },
  );

  it('offline says that what is sent waits', async () => {
    show({ online: false });
    expect(await screen.findByText(/No internet connection/)).toBeTruthy();
  });

  it.each([
    ['unreadable', 'The panel cannot read this page'],
    ['reload', 'Reload this page so that the panel can read it'],
  ] as const)('%s: one press reloads the page', async (state, title) => {
    show({ page: casePage({ state }), record: null });
    await screen.findByRole('heading', { level: 1, name: title });
    await user.click(screen.getByRole('button', { name: 'Reload this page' }));
    expect(reloadTab).toHaveBeenLastCalledWith(3);
  });

  it.each(['gone', 'login', 'portal'] as const)('D3: no name of a case stands on: %s', async (state) => {
    const recent = [{ ref, name: 'Doe v. Harbor', openedAt: NOW }];
    const page: OpenPage =
      state === 'login' ? { place: { kind: 'login' }, path: '/login', state: 'open' } : casePage({ state });
    show({ page, record: null, recent });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(/Doe v\. Harbor/)).toBeNull();
  });

  it('D1: on the page of a conversation one press opens its case', async () => {
    const place = { kind: 'thread' as const, firm: 'smithlaw', threadId: '9' };
    show({ page: casePage({ place, path: '/messages/9', threadCase: ref }) });
    await user.click(await screen.findByRole('button', { name: 'Open the case' }));
    expect(calls('openCase')).toEqual([['openCase', { ref, tabId: 3 }]]);
  });

  it('a background that does not answer is said, with what is kept', async () => {
    show({ silent: true });
    await screen.findByText(/background does not answer.*Drafts and messages that wait are kept/);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('a store that cannot be opened is a screen of its own', async () => {
    show({ ambient: null, record: null, problem: 'storage-broken' });
    await screen.findByRole('heading', { level: 1, name: 'The panel could not start' });
    expect(screen.getByText(/cannot be opened/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('a store that does not answer is said after five seconds, and the panel goes on when it does', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      show({ ambient: null, record: null });
      expect(screen.queryByText('The panel could not start')).toBeNull();
      act(() => void vi.advanceTimersByTime(5_000));
      await screen.findByText(/Another page of this extension holds what is kept/);
      act(() => panelStore.setState({ ambient: ambient(), record: record() }));
      await screen.findByRole('heading', { level: 1, name: 'Doe v. Harbor Freight Lines' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('a background that never says which page is open is said after five seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      show({ page: undefined, record: null });
      act(() => void vi.advanceTimersByTime(5_000));
      await screen.findByText(/does not say which page is open/);
      act(() => panelStore.setState({ page: casePage(), record: record() }));
      await screen.findByRole('heading', { level: 1, name: 'Doe v. Harbor Freight Lines' });
    } finally {
      vi.useRealTimers();
    }
  });

  it('D3: a move in a panel that has long been open is no failure to start', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      show();
      act(() => void vi.advanceTimersByTime(60_000));
      // The browser has moved on, and the background has not yet said to which page.
      act(() => panelStore.setState({ page: undefined, record: null }));
      act(() => void vi.advanceTimersByTime(4_000));
      expect(screen.queryByText('The panel could not start')).toBeNull();
      act(() => void vi.advanceTimersByTime(1_000));
      await screen.findByText(/does not say which page is open/);
    } finally {
      vi.useRealTimers();
    }
  });

  it('failing to start says what was kept and what to do', () => {
    render(<LaunchError code="TypeError" />);
    expect(screen.getByText('For your administrator: TypeError')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The panel could not start');
    expect(screen.getByText(/nothing was deleted/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('header', () => {
  it('marks where another value was last sent', () => {
    show({ record: record({ lastSent: lastSent({ update: { ...lastSent().update, phase: 'Intake' } }) }) });
    expect(document.querySelector('.case-facts')?.textContent).toBe(
      'Phase Discovery sent: IntakeStatus In progressClient notices on',
    );
  });

  it('half an update sent nothing of the project: what Hona answered to before stands there', async () => {
    const before = { update: { ...lastSent().update, phase: 'Intake' }, project: lastSent().project! };
    show({ tab: 'details', record: record({ lastSent: lastSent({ project: null, before }) }) });
    expect(document.querySelector('.case-facts')?.textContent).toContain('Phase Discovery sent: Intake');
    await screen.findByText(/^An update is half done/);
    expect(readValue('Phase')).toContain('last sent Intake');
    const firstTry = { ...lastSent({ project: null }).update, phase: 'Intake' };
    panelStore.setState({ record: record({ lastSent: lastSent({ project: null, update: firstTry }) }) });
    await waitFor(() => expect(readValue('Phase')).not.toContain('last sent'));
    expect(document.querySelector('.case-facts')?.textContent).not.toContain('sent:');
  });

  it('a value that MyCase does not give is said, not left out', () => {
    show({
      record: record({ facts: { ...record().facts, stage: fact<string>(null), customFields: undefined } }),
    });
    expect(document.querySelector('.case-facts')?.textContent).toContain('Phase not set');
    expect(document.querySelector('.case-facts')?.textContent).toContain('Client notices not read yet');
  });

  it('the Actions menu opens by keyboard, moves by arrows, and gives the focus back', async () => {
    show();
    const button = screen.getByRole('button', { name: 'Actions' });
    button.focus();
    await user.keyboard('{ArrowDown}');
    const first = await screen.findByRole('menuitem', { name: 'Update Hona' });
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Refresh from MyCase');
    await user.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(first);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('the Actions menu leads to the settings, in a tab of their own', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    show();
    await user.click(screen.getByRole('button', { name: 'Actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Settings' }));
    expect(open).toHaveBeenCalledWith('/options.html', '_blank', 'noopener');
  });

  it('D5: Refresh reads MyCase by a press, and says what was read', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'Actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Refresh from MyCase' }));
    expect(calls('refresh')).toEqual([['refresh', { ref, tabId: 3 }]]);
    expect(await screen.findAllByText('Read 4 pages from MyCase.')).not.toHaveLength(0);
  });

  it.each([
    ['read', { ok: true, value: { read: 4, missed: [] } }],
    ['stopped', { ok: false, error: { code: 'other-case', message: '', detail: { seen: '1', open: '2' } } }],
  ])(
    'D3: what a Refresh %s after its case left the screen is not said of the next case',
    async (_what, reply) => {
      vi.mocked(call).mockImplementation((async (name: string) => {
        const place = { kind: 'case', firm: 'smithlaw', caseId: '2', page: 'info' } as const;
        if (name === 'refresh') showPage(casePage({ place, path: '/court_cases/2' }), 3);
        return reply;
      }) as never);
      show();
      await act(() => refresh(ref));
      expect(panelStore.getState()).toMatchObject({ flash: null, refreshing: false });
    },
  );

  it('news that asks for nothing goes by itself; what failed stays until it is closed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      show();
      await act(() => refresh(ref));
      const note = () => document.querySelector('.flash')?.textContent;
      await waitFor(() => expect(note()).toContain('Read 4 pages'));
      act(() => void vi.advanceTimersByTime(6_000));
      expect(note()).toBeUndefined();
      vi.mocked(call).mockResolvedValue({
        ok: true,
        value: { read: 3, missed: [{ page: 'documents', id: null, why: 'gone' }] },
      } as never);
      await act(() => refresh(ref));
      await waitFor(() => expect(note()).toContain('1 could not be read'));
      act(() => void vi.advanceTimersByTime(60_000));
      expect(note()).toContain('1 could not be read');
    } finally {
      vi.useRealTimers();
    }
  });

  it('the tabs move by arrow keys, and none is without a function', async () => {
    show();
    expect(screen.getAllByRole('tab').map((t) => t.textContent)).toEqual([
      'Messages',
      'Details',
      'Calendar',
      'Activity',
    ]);
    screen.getByRole('tab', { name: /^Messages/ }).focus();
    await user.keyboard('{ArrowRight}');
    expect(panelStore.getState().tab).toBe('details');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(panelStore.getState().tab).toBe('messages');
    expect(screen.getByRole('tabpanel', { name: /^Messages/ })).toBeTruthy();
  });
});

describe('Details', () => {
  it('shows each value with where it comes from and how old it is', async () => {
    show({ tab: 'details' });
    await screen.findByText('Project type');
    expect(readValue('Phase')).toBe('DiscoveryItems & info, 2 min ago');
    expect(readValue('Client notices')).toBe(
      'onItems & info, 2 min ago · custom field “Hona Enabled”\u00a0* (not yet confirmed on a live account)',
    );
    expect(readValue('Hona texts')).toBe(
      'Cell (213) 555-0142Contacts & staff, 2 min ago · expected from MyCase',
    );
  });

  it('PULL-PHONE-1: a number that is not marked as a cell carries a caution', async () => {
    const contacts = fact([{ ...jane, phone: { kind: 'work' as const, raw: 'x', e164: '+12135550142' } }]);
    show({ tab: 'details', record: record({ facts: { ...record().facts, contacts } }) });
    await screen.findByText('Hona texts');
    expect(readValue('Hona texts')).toContain('not marked as a cell number');
  });

  it('shows both numbers where Hona answered with another one', async () => {
    show({
      tab: 'details',
      record: record({ lastSent: lastSent({ contact: { ...lastSent().contact, phone: '+12135550101' } }) }),
    });
    await screen.findByText('Hona texts');
    expect(readValue('Hona texts')).toContain('(213) 555-0101');
    expect(readValue('Hona texts')).toContain('MyCase now: Cell (213) 555-0142');
  });

  it('counts what changed since it was last sent, and leads to Update Hona', async () => {
    const update = { ...lastSent().update, phase: 'Intake' };
    show({ tab: 'details', record: record({ lastSent: lastSent({ update }) }) });
    await screen.findByText(/1 value differs from what was last sent/);
    await user.click(screen.getByRole('button', { name: 'Update Hona…' }));
    expect(panelStore.getState().dialog).toBe('update');
  });

  it('a difference from before the last midnight, Pacific, is not counted', async () => {
    vi.mocked(listActivity).mockResolvedValue([
      {
        ref,
        at: NOW - 3 * 86_400_000,
        what: { kind: 'fact-changed', fact: 'stage', was: 'Intake', is: 'Discovery' },
      },
    ]);
    const update = { ...lastSent().update, phase: 'Intake' };
    show({ tab: 'details', record: record({ lastSent: lastSent({ update }) }) });
    await screen.findByText('Project type');
    await waitFor(() => expect(screen.queryByText(/differs? from what was last sent/)).toBeNull());
  });

  it('says why a number cannot be texted, and that the client’s page showed another before', async () => {
    const phone = { kind: 'unknown' as const, raw: '800-555-0100', e164: null, problem: 'service' as const };
    const older = { ...fact([jane.phone!], 'contact'), readAt: NOW - 2 * DAY };
    show({
      tab: 'details',
      record: record({
        facts: { ...record().facts, contacts: fact([{ ...jane, phone }], 'contacts-staff') },
        contacts: { '7': { phones: older } },
      }),
    });
    await screen.findByText('Hona texts');
    expect(readValue('Hona texts')).toContain('a service’s number');
    expect(readValue('Hona texts')).toContain('the client’s own page showed Cell (213) 555-0142 before');
  });

  it('PULL-PHASE-1: a stage that is mapped but for a space or capitals is said', async () => {
    const mapping = {
      ...ambient().mapping,
      phases: { 'discovery ': 'Discovery' },
      projectTypes: { 'personal injury': 'PI' },
    };
    show({ tab: 'details', ambient: ambient({ mapping }) });
    await screen.findByText('Project type');
    expect(readValue('Phase')).toContain('MyCase has “Discovery”, the mapping “discovery ”');
    expect(readValue('Project type')).toContain('the mapping “personal injury”');
  });

  it('takes the author from the case’s staff with one press', async () => {
    const settings = { ...ambient().settings, staffId: null, staffName: null };
    show({ tab: 'details', ambient: ambient({ settings }) });
    await user.click(await screen.findByRole('button', { name: 'This is me: Dana Ortiz' }));
    expect(calls('saveSettings')[0]?.[1]).toEqual({
      staffId: '5',
      meId: '5',
      staffName: 'Dana Ortiz',
    });
  });
});

describe('Activity', () => {
  it('each message handed over says when its line of the log was seen, or that it was not', async () => {
    const claim = { threadId: '900', lineId: 'post:1', at: NOW, by: 'match' as const };
    const logged = entry({ state: 'logged', claim, settledAt: NOW });
    const open = entry({ state: 'accepted', settledAt: NOW });
    vi.mocked(listActivity).mockResolvedValue(
      [logged, open].map(({ id }) => ({ ref, at: NOW, what: { kind: 'handed-over', entryId: id } })),
    );
    show({ tab: 'activity', record: record({ entries: [logged, open] }) });
    const items = await screen.findAllByRole('listitem');
    expect(items.map((i) => i.textContent)).toEqual([
      expect.stringMatching(/Logged in MyCase, seen /),
      expect.stringMatching(/Not seen in the log yet/),
    ]);
  });

  it('says what happened in words, newest first', async () => {
    vi.mocked(listActivity).mockResolvedValue([
      { ref, at: NOW, what: { kind: 'handed-over', entryId: entry().id } },
      {
        ref,
        at: NOW - 60_000,
        what: { kind: 'fact-changed', fact: 'stage', was: 'Intake', is: 'Discovery' },
      },
    ]);
    show({ tab: 'activity' });
    const items = await screen.findAllByRole('listitem');
    expect(items.map((i) => i.textContent)).toEqual([
      expect.stringMatching(/^A message was handed to Hona/),
      expect.stringMatching(/^Stage changed in MyCase: Intake → Discovery/),
    ]);
  });
});
