import type { CaseRef } from '../domain/case';
import { moreWords as more } from '../locales/more-words';
import { call } from '../messaging/client';
import { change } from './actions';
import { announce, panelStore } from './store';

/** Says in words what a press led to. */
export function flash(text: string): void {
  panelStore.setState({ flash: text });
  announce(text);
}

/** "Refresh from MyCase" (D5: by a press only). The outcome is said in words. */
export async function refresh(ref: CaseRef): Promise<void> {
  const { tabId, refreshing } = panelStore.getState();
  if (tabId === null || refreshing) return;
  panelStore.setState({ refreshing: true });
  flash(more.refreshing);
  const reply = await change('refresh', { ref, tabId });
  panelStore.setState({ refreshing: false, now: Date.now() });
  flash(reply.ok ? more.refreshed(reply.value.read, reply.value.failed) : more.errors[reply.error.code]);
}

/** Opens a case in the window's active tab. */
export async function openCase(ref: CaseRef): Promise<void> {
  const { tabId } = panelStore.getState();
  if (tabId === null) return;
  const reply = await call('openCase', { ref, tabId });
  if (!reply.ok) flash(more.errors[reply.error.code]);
}
