import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { call } from '../../src/messaging/client';
import { Diagnostics } from '../../src/options/Diagnostics';
import { saveFile } from '../../src/panel/ui/save-file';
import { loadDiagnostics } from '../../src/store/read/diagnostics';

vi.mock('../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../src/store/read/diagnostics', () => ({ loadDiagnostics: vi.fn() }));
vi.mock('../../src/panel/ui/save-file', () => ({ saveFile: vi.fn() }));
afterEach(cleanup);

it('shows the whole report before it can be copied or saved, and copies exactly what it shows', async () => {
  const user = userEvent.setup();
  vi.mocked(call).mockResolvedValue({ ok: false, error: { code: 'storage-blocked', message: '' } });
  vi.mocked(loadDiagnostics).mockResolvedValue({ stores: { facts: 3 } });
  const onOutcome = vi.fn();
  render(<Diagnostics onOutcome={onOutcome} />);
  expect(screen.queryByRole('button', { name: 'Copy the report' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Make a report' }));
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The whole report' });
  expect(loadDiagnostics).toHaveBeenCalledWith('storage-blocked');
  expect(JSON.parse(box.value)).toEqual({ stores: { facts: 3 } });
  await vi.waitFor(() => expect(document.activeElement).toBe(box));
  await user.click(screen.getByRole('button', { name: 'Copy the report' }));
  expect(await navigator.clipboard.readText()).toBe(box.value);
  expect(onOutcome).toHaveBeenLastCalledWith('The report was copied.');
  await user.click(screen.getByRole('button', { name: 'Save the report' }));
  expect(saveFile).toHaveBeenCalledWith(expect.stringMatching(/\.json$/), box.value, 'application/json');
});
