import { act, cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClientCase } from '../../../src/domain/client-cases';
import { watchChanges } from '../../../src/messaging/changes';
import type { ChangeNotice } from '../../../src/messaging/protocol';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { loadClientCases } from '../../../src/store/read/client-cases';
import { entry, fact, jane, line, log, MINUTE, NOW, record, ref, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({
  loadCase: vi.fn(),
  listActivity: vi.fn(async () => []),
  loadSettings: vi.fn(async () => ({ language: 'en' })),
}));
vi.mock('../../../src/store/read/client-cases', () => ({ loadClientCases: vi.fn() }));
vi.mock('../../../src/messaging/client', () => ({
  call: vi.fn().mockResolvedValue({ ok: true, value: null }),
}));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

/** The client's other cases in the thread: they are read some time after the open one. */
const user = userEvent.setup();
const read = vi.mocked(loadClientCases);

const OTHER = { firm: 'smithlaw', caseId: '2' };
const otherCase = (...texts: string[]): ClientCase => {
  const { lines, threads, ...rest } = log(
    texts.map((text, i) => ({ ...line(i + 1, 'Jane Doe', 'Client', text), threadId: '901' })),
  );
  return {
    ref: OTHER,
    name: 'Doe v. Lakeside',
    closed: false,
    isClient: true,
    log: { ...rest, lines, threads: threads.map((thread) => ({ ...thread, threadId: '901' })) },
    entries: [],
    readAt: NOW,
  };
};
const recordReadAt = (readAt: number) => {
  const before = record({ log: log([line(9, 'Jane Doe', 'Client', 'Here.')]) });
  return { ...before, facts: { ...before.facts, contacts: { ...fact([jane]), readAt } } };
};

const tell = (what: ChangeNotice['what'], caseId: string | null) =>
  act(() => {
    for (const [onChange] of vi.mocked(watchChanges).mock.calls)
      onChange({ what, ref: caseId === null ? null : { firm: 'smithlaw', caseId } });
  });
/** The case on screen is read once more by then, if it is at all. */
const calm = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 350)));

beforeEach(() => {
  read.mockReset();
  vi.mocked(watchChanges).mockReset();
});
afterEach(() => {
  cleanup();
  panelStore.setState({ page: null });
});

it('a Refresh leaves their messages where they stand, until they are read once more', async () => {
  read.mockResolvedValueOnce([otherCase('Elsewhere.')]);
  showState({ record: recordReadAt(NOW) });
  render(<Panel />);
  await user.click(await screen.findByText('Jane Doe has 1 more case:', { exact: false }));
  await user.click(screen.getByRole('checkbox', { name: /^Show all cases/ }));
  await screen.findByText('Elsewhere.');

  let answer: (cases: ClientCase[]) => void = () => undefined;
  read.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const gone = vi.fn();
  const watch = new MutationObserver(() => screen.queryByText('Elsewhere.') ?? gone());
  watch.observe(document.body, { childList: true, subtree: true });
  await act(() => panelStore.setState({ record: recordReadAt(NOW + MINUTE) }));
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
  screen.getByText('Elsewhere.');
  await act(() => answer([otherCase('Elsewhere.', 'And new there.')]));
  await screen.findByText('And new there.');
  watch.disconnect();
  expect(gone).not.toHaveBeenCalled();
});

it.each([
  { of: '2', how: 'the change is told' },
  { of: null, how: 'the worker that wrote it died, and the next one tells of every case' },
])(
  'a message that leaves in another case meanwhile is shown as it stands there now: $how',
  async ({ of }) => {
    const waits = {
      ...otherCase('Elsewhere.'),
      entries: [entry({ ref: OTHER, state: 'queued', text: 'Soon.' })],
    };
    const gone = { ...waits, entries: [entry({ ref: OTHER, state: 'accepted', text: 'Soon.' })] };
    read.mockResolvedValueOnce([waits]).mockResolvedValueOnce([gone]);
    showState({ record: recordReadAt(NOW) });
    render(<Panel />);
    await user.click(await screen.findByText('Jane Doe has 1 more case:', { exact: false }));
    await user.click(screen.getByRole('checkbox', { name: /^Show all cases/ }));
    await screen.findByRole('article', { name: /Soon\..*Waiting/ });
    await tell('outbox', of);
    await screen.findByRole('article', { name: /Soon\..*Handed to Hona/ });
  },
);

it.each([
  { what: 'choice', of: '2', how: 'its client is chosen anew' },
  { what: 'choice', of: '3', how: 'the client of one that had another is chosen anew' },
  { what: 'facts', of: '2', how: 'its people are read anew' },
  { what: 'facts', of: null, how: 'a page of a contact is read anew' },
  { what: 'log', of: '2', how: 'its log is read anew' },
  { what: 'log', of: null, how: 'a thread may be another case’s now' },
  { what: 'settings', of: null, how: 'another group is the clients’ now' },
] as const)('the other cases are read once more where $how', async ({ what, of }) => {
  read.mockResolvedValueOnce([otherCase('Elsewhere.')]).mockResolvedValueOnce([]);
  showState({ record: recordReadAt(NOW) });
  render(<Panel />);
  await screen.findByText('Jane Doe has 1 more case:', { exact: false });
  await tell(what, of);
  await vi.waitFor(() => expect(screen.queryByText(/more case/)).toBeNull());
  // Whose they are must be what the screen says, whoever is the client in the store by then.
  expect(read.mock.calls).toEqual([
    [ref, '7'],
    [ref, '7'],
  ]);
});

it('not for what stays with the case on screen, nor for what no thread shows', async () => {
  read.mockResolvedValue([otherCase('Elsewhere.')]);
  showState({ record: recordReadAt(NOW) });
  render(<Panel />);
  await screen.findByText('Jane Doe has 1 more case:', { exact: false });
  await tell('outbox', ref.caseId);
  await tell('draft', '2');
  // Of no case of the client, and of a worker that starts while no other case is shown.
  await tell('outbox', '3');
  await tell('log', '3');
  await tell('outbox', null);
  await calm();
  expect(read).toHaveBeenCalledTimes(1);
});

it('where they cannot be read once more none stand there, since they may be another client’s by now; it is said', async () => {
  read
    .mockResolvedValueOnce([otherCase('Elsewhere.')])
    .mockRejectedValueOnce(new Error('no'))
    .mockResolvedValueOnce([otherCase('Elsewhere.')]);
  showState({ record: recordReadAt(NOW) });
  render(<Panel />);
  await screen.findByText('Jane Doe has 1 more case:', { exact: false });
  await act(() => panelStore.setState({ record: recordReadAt(NOW + MINUTE) }));
  await screen.findByText('Jane Doe’s other cases could not be read.', { exact: false });
  expect(screen.queryByText(/more case/)).toBeNull();
  // A name turns nothing around it, "Try again" least of all.
  expect(screen.getByText(/other cases could not be read/).tagName).toBe('BDI');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Jane Doe has 1 more case:', { exact: false });
  expect(screen.queryByText(/could not be read/)).toBeNull();
});

it.each([
  ['another', { contactId: '8', name: 'Bob Roe' }],
  ['a company of the same number', { contactId: null, companyId: '7', name: 'Roe Ltd.' }],
])('those of a client are gone with the client: now it is %s', async (_who, change) => {
  read.mockResolvedValueOnce([otherCase('Elsewhere.')]).mockReturnValueOnce(new Promise(() => undefined));
  showState({ record: recordReadAt(NOW) });
  render(<Panel />);
  await screen.findByText('Jane Doe has 1 more case:', { exact: false });
  const next = recordReadAt(NOW);
  await act(() =>
    panelStore.setState({
      record: {
        ...next,
        facts: { ...next.facts, contacts: fact([{ ...jane, ...change }]) },
      },
    }),
  );
  expect(screen.queryByText(/more case/)).toBeNull();
});
