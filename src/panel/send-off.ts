import type { deriveRecipient, NoRecipient } from '../domain/recipient';
import type { Ambient } from '../store/read';
import type { CaseScreen } from './screen';

/** Why Send (or Update) is off, in the order in which staff would have to mend it. */
export type SendOff =
  | 'loading'
  | 'opening'
  | 'thread-page'
  | 'loss'
  | 'read-only'
  | 'storage'
  | 'not-connected'
  | 'other-firm'
  | 'token-refused'
  | NoRecipient;

export type RecipientAnswer = ReturnType<typeof deriveRecipient>;

/**
 * What stands in the way of any write to Hona from this screen, or null.
 * After a loss of messages staff must read the banner first.
 */
export function findWriteOff(
  screen: CaseScreen,
  tabId: number | null,
  ambient: Ambient | null,
): SendOff | null {
  if (screen.mode === 'thread') return 'thread-page';
  if (screen.mode === 'opening' || tabId === null) return 'opening';
  if (!screen.connection || !screen.record) return 'loading';
  if (ambient?.lost) return 'loss';
  if (ambient?.settings.off.includes('sending')) return 'read-only';
  switch (screen.connection.state) {
    case 'none':
      return 'not-connected';
    case 'other-firm':
      return 'other-firm';
    case 'refused':
      return 'token-refused';
    case 'ready':
      return null;
    default:
      return screen.connection satisfies never;
  }
}

/** What stands in the way of sending a message, or null. */
export function findSendOff(
  screen: CaseScreen,
  tabId: number | null,
  ambient: Ambient | null,
  recipient: RecipientAnswer,
): SendOff | null {
  return findWriteOff(screen, tabId, ambient) ?? (recipient.ok ? null : recipient.why);
}
