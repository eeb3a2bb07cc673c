import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noRest } from '../../../src/domain/checks/make-input';
import { emptyDraft } from '../../../src/domain/draft';
import { phoneRef } from '../../../src/domain/phone-ref';
import { call } from '../../../src/messaging/client';
import { openCase } from '../../../src/panel/more-actions';
import { Panel } from '../../../src/panel/Panel';
import { panelStore } from '../../../src/panel/store';
import { listNumbersWritten, loadNumber } from '../../../src/store/read/number';
import { ambient, attempt, entry, ref as REF, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn() }));
vi.mock('../../../src/store/read/number', () => ({ listNumbersWritten: vi.fn(), loadNumber: vi.fn() }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const ref = phoneRef('smithlaw', '+13105550142');
const unknown = entry({
  ref,
  text: 'Your keys are here',
  state: 'unknown',
  doubt: true,
  attempts: [attempt({ kind: 'unknown', code: 'timeout', status: null })],
});

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(call)
    .mockReset()
    .mockResolvedValue({ ok: true, value: { revision: 1, entryId: 'e9' } } as never);
  vi.mocked(listNumbersWritten).mockResolvedValue({ entries: [], drafts: [] });
  vi.mocked(loadNumber).mockResolvedValue({ entries: [], draft: emptyDraft, cases: [], rest: noRest });
  byPhoneNumber = true;
});

/** What the policy allows. */
let byPhoneNumber = true;
const allowed = () => ambient({ settings: { ...ambient().settings, byPhoneNumber } });
const sent = () => vi.mocked(call).mock.calls.filter(([name]) => name === 'queueToNumber');

async function open(): Promise<HTMLElement> {
  showState({ dialog: 'phone', ambient: allowed() });
  render(<Panel />);
  return screen.findByRole('dialog', { name: 'Text a number' });
}

async function write(dialog: HTMLElement, text: string): Promise<void> {
  await user.type(await within(dialog).findByLabelText('Phone number'), '(310) 555-0142{Enter}');
  await user.type(await within(dialog).findByLabelText('Message to (310) 555-0142'), text);
}

describe('Text a number (product §6)', () => {
  it('is in the menu only where the policy allows it', async () => {
    for (const isAllowed of [false, true]) {
      byPhoneNumber = isAllowed;
      showState({ ambient: allowed() });
      render(<Panel />);
      await user.click(screen.getByRole('button', { name: 'Actions' }));
      await screen.findByRole('menuitem', { name: 'Export' });
      await vi.waitFor(() =>
        expect(screen.queryByRole('menuitem', { name: 'Text a number…' }) !== null).toBe(isAllowed),
      );
      cleanup();
    }
  });

  it('says what becomes of it, and asks before it goes: to this one number', async () => {
    const dialog = await open();
    within(dialog).getByText(/stays out of the conversation history in Hona and is not logged/);
    await write(dialog, 'Your keys are here');
    await user.click(within(dialog).getByRole('button', { name: 'Send…' }));
    within(dialog).getByText(/Send this text to \(310\) 555-0142\?/);
    expect(sent()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Send to (310) 555-0142' }));
    const args = { ref, draftRevision: 1, text: 'Your keys are here' };
    await vi.waitFor(() => expect(sent()).toMatchObject([['queueToNumber', args]]));
  });

  it.each([
    ['', 'Enter a number.'],
    ['310-555-0142, 213-373-4253', 'One number at a time: there are no mass messages.'],
    ['555-0142', 'This number cannot be texted. It has too few or too many digits.'],
  ])('%j is refused with the reason', async (typed, why) => {
    const dialog = await open();
    const field = await within(dialog).findByLabelText('Phone number');
    if (typed) await user.type(field, typed);
    await user.click(within(dialog).getByRole('button', { name: 'Continue' }));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    within(dialog).getByText(why, { selector: '.problem' });
  });

  it('offers the case where the number is a known client’s', async () => {
    const known = { ref: REF, caseName: 'Doe v. Harbor', clientName: 'Jane Doe' };
    vi.mocked(loadNumber).mockResolvedValue({ entries: [], draft: emptyDraft, cases: [known], rest: noRest });
    const dialog = await open();
    await write(dialog, 'Hello');
    within(dialog).getByText(/is Jane Doe’s number/);
    await user.click(within(dialog).getByRole('button', { name: 'Open Doe v. Harbor' }));
    expect(call).toHaveBeenCalledWith('openCase', { ref: REF, tabId: 3 });
    expect(panelStore.getState().dialog).toBeNull();
  });

  it('what blocks is said and stops the press', async () => {
    const dialog = await open();
    await write(dialog, 'Hello {{{{client.firstName}}');
    await user.click(within(dialog).getByRole('button', { name: 'Send…' }));
    expect(within(dialog).queryByText(/Send this text/)).toBeNull();
    // It stands once, above the field, and is read out.
    const said = await within(dialog).findAllByText(/client\.firstName.*is not filled in/);
    expect(said.filter((e) => !e.closest('[role=status]'))).toHaveLength(1);
    expect(dialog.querySelector('.problem')).toBeNull();
    expect(panelStore.getState().announcement).toContain('is not filled in');
  });

  it('has the buttons of a thread, without a log to check', async () => {
    vi.mocked(listNumbersWritten).mockResolvedValue({ entries: [unknown], drafts: [] });
    const dialog = await open();
    const article = await within(dialog).findByRole('article', { name: /Your keys are here/ });
    await within(article).findByRole('button', { name: 'I know it arrived' });
    expect(within(article).queryByRole('button', { name: 'Check the log' })).toBeNull();
    expect(within(article).getByRole('button', { name: 'Send again' })).not.toBeNull();
  });

  it('policy off: nothing can be written, and what was sent is still there', async () => {
    byPhoneNumber = false;
    vi.mocked(listNumbersWritten).mockResolvedValue({ entries: [unknown], drafts: [] });
    const dialog = await open();
    await within(dialog).findByText(/policy does not allow texts by phone number/);
    expect(within(dialog).queryByLabelText('Phone number')).toBeNull();
    await within(dialog).findByRole('button', { name: 'I know it arrived' });
    expect(within(dialog).queryByRole('button', { name: /^Write to/ })).toBeNull();
  });

  it('what is unfinished elsewhere is opened in the dialog, not on a page of MyCase', async () => {
    showState({ tabId: 5 });
    render(<Panel />);
    await openCase(ref);
    await screen.findByRole('dialog', { name: 'Text a number' });
    expect(call).not.toHaveBeenCalledWith('openCase', expect.anything());
  });
});
