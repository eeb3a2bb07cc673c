import { laterWords as later } from '../locales/later-words';
import { call } from '../messaging/client';
import { describeErrorReply } from './describe-error';
import { flash } from './more-actions';
import { panelStore } from './store';

/** "This is me": messages from this computer go as this member of the staff from now on (product §6, Author). */
export async function takeAsMe(staffId: string, name: string): Promise<void> {
  const { ambient } = panelStore.getState();
  if (!ambient) return;
  const { undoSeconds, launcher } = ambient.settings;
  const reply = await call('saveSettings', { staffId, staffName: name, undoSeconds, launcher });
  flash(reply.ok ? later.meSaved(name) : describeErrorReply(reply.error));
}
