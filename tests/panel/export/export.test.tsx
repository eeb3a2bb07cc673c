import { createHash } from 'node:crypto';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toCanonicalJson } from '../../../src/domain/export/canonical';
import { defaultMapping } from '../../../src/domain/mapping';
import { PrintPage } from '../../../src/panel/export/PrintPage';
import { Panel } from '../../../src/panel/Panel';
import { saveFile } from '../../../src/panel/ui/save-file';
import { type CaseRecord, loadCase, loadSettings } from '../../../src/store/read';
import { loadMapping } from '../../../src/store/read/mapping';
import { ambient, attempt, entry, fact, line, log, record, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn(), loadSettings: vi.fn() }));
vi.mock('../../../src/store/read/mapping', () => ({ loadMapping: vi.fn() }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));
vi.mock('../../../src/panel/ui/save-file', () => ({ saveFile: vi.fn() }));

const user = userEvent.setup();
const THREAD: Partial<CaseRecord> = {
  log: log([line(1, 'Jane Doe', 'Client', '=Thank you <b>'), line(2, 'Dana Ortiz', 'Paralegal', 'See you')]),
  entries: [
    entry({
      state: 'accepted',
      text: 'Sent just now',
      attempts: [attempt({ kind: 'accepted', status: 200 })],
    }),
  ],
};

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(saveFile).mockClear();
});

describe('Export (product §6)', () => {
  async function open(change: Partial<CaseRecord> = THREAD): Promise<HTMLElement> {
    showState({ record: record(change) });
    render(<Panel />);
    await user.click(screen.getByRole('button', { name: 'Actions' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Export' }));
    return screen.findByRole('dialog', { name: 'Export' });
  }
  const press = (dialog: HTMLElement, name: string) =>
    user.click(within(dialog).getByRole('button', { name }));

  it('saves JSON whose checksum holds, under a name without surprises', async () => {
    const dialog = await open({ ...THREAD, facts: { ...record().facts, name: fact('Doe\u202e / "x"') } });
    await press(dialog, 'JSON');
    await within(dialog).findByText('Saved as Doe x 31946235 messages.json.');
    const [name, text] = vi.mocked(saveFile).mock.calls[0] ?? [];
    const file = JSON.parse(text ?? '');
    expect(name).toBe('Doe x 31946235 messages.json');
    expect(file.thread.messages.map((m: { text: string }) => m.text)).toEqual([
      '=Thank you <b>',
      'See you',
      'Sent just now',
    ]);
    expect(file.checksum.value).toBe(createHash('sha256').update(toCanonicalJson(file.thread)).digest('hex'));
  });

  it('saves CSV, the same bytes each time', async () => {
    const dialog = await open();
    await press(dialog, 'CSV (Excel)');
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    await press(dialog, 'CSV (Excel)');
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(2));
    const [one, two] = vi.mocked(saveFile).mock.calls;
    expect(one?.[1]).toContain(`"'=Thank you <b>"`);
    expect(two).toEqual(one);
  });

  it('holds all of a thread of which only the newest messages are on screen yet', async () => {
    const whole = record(THREAD);
    vi.mocked(loadCase).mockResolvedValue(whole);
    const newest = { ...whole.log, lines: whole.log.lines.slice(-1), partial: true };
    const dialog = await open({ ...THREAD, log: newest });
    await press(dialog, 'JSON');
    await waitFor(() => expect(saveFile).toHaveBeenCalledOnce());
    const file = JSON.parse(vi.mocked(saveFile).mock.calls[0]?.[1] ?? '');
    expect(file.thread.messages).toHaveLength(3);
  });

  it('opens the page for printing with firm and case in its address', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    await press(await open(), 'Print or PDF');
    expect(opened).toHaveBeenCalledWith('/print.html#smithlaw/31946235', '_blank', 'noopener');
    expect(screen.queryByRole('dialog', { name: 'Export' })).toBeNull();
  });
});

describe('the page for printing', () => {
  beforeEach(() => {
    vi.mocked(loadMapping).mockResolvedValue({ mapping: defaultMapping, revision: 0 });
    vi.mocked(loadCase).mockResolvedValue(record(THREAD));
    vi.mocked(loadSettings).mockResolvedValue(ambient().settings);
  });

  it('§8 confidential mode is of the page on the screen too, as it is set, and where that cannot be read', async () => {
    const isBlurred = async () => {
      render(<PrintPage address="#smithlaw/31946235" />);
      const one = await screen.findByText('See you');
      return () => one.closest('.confidential') !== null;
    };
    const usual = await isBlurred();
    await waitFor(() => expect(usual()).toBe(false));
    cleanup();
    vi.mocked(loadSettings).mockResolvedValue({ ...ambient().settings, confidential: true });
    expect((await isBlurred())()).toBe(true);
    cleanup();
    vi.mocked(loadSettings).mockRejectedValue(new Error('broken'));
    expect((await isBlurred())()).toBe(true);
  });

  it('begins with what it is, holds every message with its state, and prints the checksum', async () => {
    render(<PrintPage address="#smithlaw/31946235" />);
    await screen.findByText(
      /^What this computer read of the MyCase log, last at .*not a complete record of Hona/,
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Messages: Doe v. Harbor Freight Lines',
    );
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => row.querySelector('.text')?.textContent)).toEqual([
      '=Thank you <b>',
      'See you',
      'Sent just now',
    ]);
    expect(rows[0]?.textContent).toContain('From the client');
    expect(rows[2]?.textContent).toMatch(
      /Handed to Hona · This computer · Sent to: \(213\) 555-0142 · Hona’s answers: Taken \(200\)/,
    );
    expect(screen.getByText(/^[\da-f]{64}$/)).toBeTruthy();
    const plain = document.title;
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await user.click(screen.getByRole('button', { name: 'Print or save as PDF' }));
    expect(print).toHaveBeenCalledOnce();
    // A case's words stand in the window's title only while the browser asks for the PDF's name.
    dispatchEvent(new Event('beforeprint'));
    expect(document.title).toBe('Doe v. Harbor Freight Lines 31946235 messages');
    dispatchEvent(new Event('afterprint'));
    expect(document.title).toBe(plain);
  });

  it('names the checks that were shown, and gives the reason, in words', async () => {
    const one = entry({ state: 'accepted' });
    const checks = [{ id: 'deceased', answer: 'Her daughter reads it' }];
    vi.mocked(loadCase).mockResolvedValue(record({ entries: [{ ...one, shown: { ...one.shown, checks } }] }));
    render(<PrintPage address="#smithlaw/31946235" />);
    await screen.findByText(/MyCase says that the client is deceased\. Reason: “Her daughter reads it”/);
  });

  it.each(['', '#', '#smithlaw', '#smithlaw/x', '#a/b/1', '#../1', '#smithlaw/1?x'])(
    'the address %j names no case: nothing is read',
    async (address) => {
      vi.mocked(loadCase).mockClear();
      render(<PrintPage address={address} />);
      await screen.findByText(/has nothing of this case/);
      expect(loadCase).not.toHaveBeenCalled();
    },
  );

  it('says so where nothing is known of the case, and where the store cannot be read', async () => {
    vi.mocked(loadCase).mockResolvedValueOnce(record({ facts: {} }));
    render(<PrintPage address="#smithlaw/1" />);
    await screen.findByText(/has nothing of this case/);
    cleanup();
    vi.mocked(loadCase).mockRejectedValueOnce(new Error('blocked'));
    render(<PrintPage address="#smithlaw/1" />);
    await screen.findByText(/could not be read/);
  });
});
