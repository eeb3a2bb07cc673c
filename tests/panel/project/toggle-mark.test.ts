import { expect, it, vi } from 'vitest';
import { homeWords } from '../../../src/locales/home-words';
import { call } from '../../../src/messaging/client';
import { toggleMark } from '../../../src/panel/project/toggle-mark';
import { panelStore } from '../../../src/panel/store';
import { ref, showState } from '../samples';

vi.mock('../../../src/store/read', () => ({ loadCase: vi.fn() }));
vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));
vi.mock('../../../src/messaging/changes', () => ({ watchChanges: vi.fn() }));

it('what a mark means is said beside its own case alone', async () => {
  showState({ flash: null });
  vi.mocked(call).mockResolvedValue({ ok: true, value: null } as never);
  await toggleMark(ref, 'archived', true);
  expect(panelStore.getState().flash).toBe(homeWords.done.archived[0]);
  panelStore.setState({ flash: null });
  await toggleMark({ ...ref, caseId: '2' }, 'archived', true);
  expect(panelStore.getState().flash).toBeNull();
});
