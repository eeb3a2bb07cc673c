import type { ChangeNotice } from '../messaging/protocol';
import { showIcon } from './icon';
import { nameMenu } from './open-panel';
import { recountUnread } from './unread';

/** After every change that the icon may tell of, as the panels are told of it. */
export async function followChange({ what, ref }: ChangeNotice): Promise<void> {
  switch (what) {
    case 'facts':
      // A page of a person, a company or an event: no case's messages.
      if (!ref) return;
      await recountUnread(ref);
      break;
    case 'log':
      await recountUnread(ref);
      break;
    case 'choice':
    case 'own':
    case 'outbox':
      if (ref) await recountUnread(ref);
      break;
    case 'loss':
    // An event of the calendar may need somebody.
    case 'sent':
      break;
    case 'settings':
      // The language may be another one.
      await nameMenu();
      break;
    case 'draft':
    case 'activity':
    case 'connection':
    case 'deleted':
      return;
    default:
      what satisfies never;
  }
  await showIcon();
}
