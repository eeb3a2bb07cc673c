import { laterWords as later } from '../locales/later-words';
import { call } from '../messaging/client';
import { describeErrorReply } from './describe-error';
import { flash } from './more-actions';

/** "This is me": messages from this computer go as this member of the staff from now on (product §6, Author). */
export async function takeAsMe(staffId: string, name: string): Promise<void> {
  const reply = await call('saveSettings', { staffId, staffName: name, meId: staffId });
  flash(reply.ok ? later.meSaved(name) : describeErrorReply(reply.error));
}
