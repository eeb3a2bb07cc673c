import type { Project } from '../../domain/project';
import { moreWords as more } from '../../locales/more-words';
import { policyOffWords } from '../../locales/policy-off-words';
import type { SendOff } from '../send-off';

/** Why Send is off, in words; '' while the panel is still reading. */
export function describeSendOff(off: SendOff, firm: string, project: Project | null): string {
  switch (off) {
    case 'loading':
      return '';
    case 'opening':
      return more.sendOff.opening;
    case 'thread-page':
      return more.sendOff.threadPage;
    case 'loss':
    case 'storage':
      return more.sendOff[off];
    case 'read-only':
      return policyOffWords.readOnly;
    case 'not-connected':
      return `${more.notConnected} ${more.draftKept}`;
    case 'other-firm':
      return more.notConnectedFor(firm);
    case 'token-refused':
      return more.tokenRefused;
    case 'not-loaded':
      return more.sendOff.clientNotLoaded;
    case 'none':
      return more.sendOff.clientNone;
    case 'no-id':
      return more.sendOff.clientNoId;
    case 'choose':
      return more.sendOff.clientChoose;
    case 'doubtful-number': {
      const phone = project?.phone?.phone;
      return more.sendOff.numberDoubtful(
        phone?.raw ?? more.noNumber,
        more.numberProblems[phone?.problem ?? 'odd'],
      );
    }
    case 'no-phone-no-email':
      return more.sendOff.noWay;
    default:
      return off satisfies never;
  }
}
