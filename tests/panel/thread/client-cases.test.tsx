import { act, cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClientCase } from '../../../src/domain/client-cases';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { loadClientCases } from '../../../src/store/read/client-cases';
import { fact, jane, line, log, MINUTE, NOW, record, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), listActivity: vi.fn(async () => []) }));
vi.mock('../../../src/store/read/client-cases', () => ({ loadClientCases: vi.fn() }));
vi.mock('../../../src/messaging/client', () => ({
  call: vi.fn().mockResolvedValue({ ok: true, value: null }),
}));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

/** The client's other cases in the thread: they are read some time after the open one. */
const user = userEvent.setup();
const read = vi.mocked(loadClientCases);

const otherCase = (...texts: string[]): ClientCase => {
  const { lines, threads, ...rest } = log(
    texts.map((text, i) => ({ ...line(i + 1, 'Jane Doe', 'Client', text), threadId: '901' })),
  );
  return {
    ref: { firm: 'smithlaw', caseId: '2' },
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

beforeEach(() => {
  read.mockReset();
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

it('where they cannot be read once more none stand there: they may be another client’s by now', async () => {
  read.mockResolvedValueOnce([otherCase('Elsewhere.')]).mockRejectedValueOnce(new Error('no'));
  showState({ record: recordReadAt(NOW) });
  render(<Panel />);
  await screen.findByText('Jane Doe has 1 more case:', { exact: false });
  await act(() => panelStore.setState({ record: recordReadAt(NOW + MINUTE) }));
  await vi.waitFor(() => expect(screen.queryByText(/more case/)).toBeNull());
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
