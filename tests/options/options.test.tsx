import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../../src/messaging/client';
import { findFirm } from '../../src/options/firm';
import { Options } from '../../src/options/Options';
import { loadAmbient } from '../../src/store/read';
import { ambient } from '../panel/samples';

vi.mock('../../src/store/read', () => ({ loadAmbient: vi.fn() }));
vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

const user = userEvent.setup();
const calls = (name: string) => vi.mocked(call).mock.calls.filter(([n]) => n === name);
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const status = () => screen.getByRole('status').textContent;

afterEach(cleanup);
beforeEach(() => {
  vi.mocked(call).mockClear();
  vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
  vi.mocked(loadAmbient).mockResolvedValue(ambient());
});

describe('Options', () => {
  it('connects for one firm, and does not keep the token in the page', async () => {
    vi.mocked(loadAmbient).mockResolvedValue(ambient({ connection: null }));
    vi.mocked(call).mockResolvedValue({ ok: true, value: { result: 'known' } } as never);
    render(<Options />);
    const token = await field('Hona API token');
    expect(token.autocomplete).toBe('off');
    expect(token.classList.contains('masked')).toBe(true);
    await user.type(token, ' secret-token-1234 ');
    await user.type(await field('MyCase firm'), 'https://smithlaw.mycase.com/court_cases');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    expect(calls('connect')).toEqual([['connect', { firm: 'smithlaw', token: 'secret-token-1234' }]]);
    await waitFor(() => expect(status()).toContain('Connected for smithlaw. Hona knows the token.'));
    expect(token.value).toBe('');
  });

  it('tells at once that a new token is wrong', async () => {
    vi.mocked(loadAmbient).mockResolvedValue(ambient({ connection: null }));
    vi.mocked(call).mockResolvedValue({ ok: true, value: { result: 'refused', status: 401 } } as never);
    render(<Options />);
    await user.type(await field('Hona API token'), 'secret-token-1234');
    await user.type(await field('MyCase firm'), 'smithlaw');
    await user.click(screen.getByRole('button', { name: 'Connect' }));
    await waitFor(() => expect(status()).toContain('Hona refused the token (401).'));
    expect(status()).not.toContain('Connected');
  });

  it('shows the firm and the last four characters of the token', async () => {
    render(<Options />);
    expect(await screen.findByText(/Connected for smithlaw since .*The token ends in “9f3a”\./)).toBeTruthy();
  });

  it.each([
    ['', 'smithlaw', 'Paste the token first.'],
    ['two words here', 'smithlaw', /does not look like a token/],
    ['secret-token', '', 'Fill in the MyCase firm first.'],
    ['secret-token', 'auth.mycase.com', /does not look like a firm/],
  ])('refuses what cannot be right, in words: %j %j', async (token, firm, text) => {
    vi.mocked(loadAmbient).mockResolvedValue(ambient({ connection: null }));
    render(<Options />);
    if (token) await user.type(await field('Hona API token'), token);
    if (firm) await user.type(await field('MyCase firm'), firm);
    await user.click(await screen.findByRole('button', { name: 'Connect' }));
    await screen.findByText(text);
    expect(calls('connect')).toHaveLength(0);
  });

  it.each([
    [{ result: 'known' }, 'Hona knows the token.'],
    [
      { result: 'refused', status: 401 },
      'Hona refused the token (401). Copy it again in Hona and connect once more.',
    ],
    [{ result: 'accepted-empty' }, 'Hona accepted an empty contact; look for it in Hona. The token works.'],
    [{ result: 'cannot-tell', status: 503 }, 'Cannot tell: Hona answered 503.'],
    [{ result: 'cannot-tell', status: null }, 'Cannot tell: Hona could not be reached.'],
  ])('tells what the test of the connection taught: %j', async (value, text) => {
    vi.mocked(call).mockResolvedValue({ ok: true, value } as never);
    render(<Options />);
    await user.click(await screen.findByRole('button', { name: 'Test connection' }));
    await waitFor(() => expect(status()).toBe(text));
  });

  it('offers to allow MyCase and Hona where the browser keeps the extension from them', async () => {
    vi.mocked(loadAmbient).mockResolvedValue(ambient({ access: false }));
    render(<Options />);
    expect(await screen.findByRole('button', { name: 'Allow access' })).toBeTruthy();
    cleanup();
    vi.mocked(loadAmbient).mockResolvedValue(ambient());
    render(<Options />);
    await field('Hona API token');
    expect(screen.queryByRole('button', { name: 'Allow access' })).toBeNull();
  });

  it('disconnects, and says what waits and what is on its way', async () => {
    vi.mocked(call).mockResolvedValue({ ok: true, value: { waiting: 2, sending: 1 } } as never);
    render(<Options />);
    await user.click(await screen.findByRole('button', { name: 'Disconnect' }));
    expect(calls('disconnect')).toHaveLength(1);
    await waitFor(() =>
      expect(status()).toBe(
        'Disconnected. The token is erased from this computer. 2 messages wait, and after a new connection each asks before it goes. 1 message was on the way already; what became of it will stand in its case.',
      ),
    );
  });

  it('saves who writes and the seconds to undo', async () => {
    render(<Options />);
    const id = await field('Your MyCase staff ID');
    await waitFor(() => expect(id.value).toBe('5'));
    await user.clear(id);
    await user.type(id, '77');
    const undo = await field('Seconds to undo');
    await user.clear(undo);
    await user.type(undo, '10');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(calls('saveSettings')).toEqual([
      [
        'saveSettings',
        {
          staffId: '77',
          meId: '77',
          staffName: 'Dana Ortiz',
          undoSeconds: 10,
          enterSends: false,
          signature: null,
        },
      ],
    ]);
    await waitFor(() => expect(status()).toBe('Saved.'));
  });

  it('does not take for oneself the author that was chosen from a case’s staff', async () => {
    const { settings } = ambient();
    vi.mocked(loadAmbient).mockResolvedValue(
      ambient({ settings: { ...settings, staffId: '9', staffName: 'Ann Lee', meId: '5' } }),
    );
    render(<Options />);
    await waitFor(async () => expect((await field('Your MyCase staff ID')).value).toBe('9'));
    await user.click(screen.getByRole('checkbox', { name: 'Enter sends the message' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(calls('saveSettings')).toHaveLength(1);
    expect(calls('saveSettings')[0]?.[1]).not.toHaveProperty('meId');
  });

  it('the seconds to undo are 0 to 30', async () => {
    render(<Options />);
    const undo = await field('Seconds to undo');
    await waitFor(() => expect(undo.value).toBe('5'));
    await user.type(undo, '5');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(status()).toBe('The seconds to undo are 0 to 30.');
    expect(calls('saveSettings')).toHaveLength(0);
  });
});

describe('§6 how messages are written, §5 the firm’s addresses', () => {
  it('saves Enter and the signature line, as one line', async () => {
    render(<Options />);
    await user.type(await field('Signature line'), '  Dana   Ortiz ');
    await user.click(screen.getByRole('checkbox', { name: 'Enter sends the message' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(calls('saveSettings')[0]?.[1]).toMatchObject({ enterSends: true, signature: 'Dana Ortiz' });
  });

  it('refuses a signature line that the background would not take', async () => {
    render(<Options />);
    const line = await field('Signature line');
    await user.click(line);
    await user.paste('x'.repeat(201));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(status()).toBe('The signature line has 200 characters at most.');
    expect(calls('saveSettings')).toHaveLength(0);
  });

  it('saves both addresses; empty is none', async () => {
    render(<Options />);
    const hona = await field('Address of a project in Hona');
    await user.click(hona);
    await user.paste('https://app.hona.com/projects?q={caseId}');
    await user.click(screen.getByRole('button', { name: 'Save addresses' }));
    expect(calls('saveRules')).toEqual([
      [
        'saveRules',
        { rules: { conversationLink: null, honaAddress: 'https://app.hona.com/projects?q={caseId}' } },
      ],
    ]);
    await waitFor(() => expect(status()).toBe('The addresses are saved.'));
  });

  it.each([
    ['Link to conversation', 'portal', /no web address/],
    ['Link to conversation', 'http://portal.example', /must begin with https/],
    ['Link to conversation', 'https://dana:x@portal.example', /name or password/],
    ['Address of a project in Hona', 'https://app.hona.com/projects', /Put \{caseId\}/],
  ])('%s: %s is refused, and says what to do', async (label, typed, says) => {
    render(<Options />);
    await user.click(await field(label));
    await user.paste(typed);
    await user.click(screen.getByRole('button', { name: 'Save addresses' }));
    expect(status()).toMatch(says);
    expect(screen.getByRole('textbox', { name: label }).getAttribute('aria-invalid')).toBe('true');
    expect(calls('saveRules')).toHaveLength(0);
  });
});

describe('findFirm', () => {
  it.each([
    ['smithlaw', 'smithlaw'],
    [' SmithLaw.mycase.com ', 'smithlaw'],
    ['https://smith-law.mycase.com/dashboard?x=1', 'smith-law'],
    ['www.mycase.com', null],
    ['smithlaw.example.com', null],
    ['', null],
  ])('D1: the firm is the first label of the host: %j', (typed, firm) => {
    expect(findFirm(typed)).toBe(firm);
  });
});
