import { shortcutsWords as say } from '../../locales/shortcuts-words';
import { call } from '../../messaging/client';
import { describeErrorReply } from '../describe-error';
import { flash } from '../more-actions';

/** Confidential mode on or off, for this computer (product §8); what that means is said. */
export async function setConfidential(on: boolean): Promise<void> {
  const reply = await call('saveSettings', { confidential: on });
  flash(reply.ok ? (on ? say.blurred : say.unblurred) : describeErrorReply(reply.error), reply.ok);
}
