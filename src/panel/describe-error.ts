import type { ErrorReply } from '../domain/errors';
import { checksWords as checks } from '../locales/checks-words';
import { moreWords as more } from '../locales/more-words';
import { nameChecks } from './checks/name-checks';
import { formatNumbers } from './ui/format-numbers';

/** An error in words: what happened, what was kept, what to do. Where two things differ, both are named. */
export function describeErrorReply({ code, detail = {} }: Pick<ErrorReply, 'code' | 'detail'>): string {
  const { seen, open, now, connected } = detail;
  if (code === 'other-case' && seen !== undefined && open !== undefined)
    return seen === open ? more.otherFirmsCase(`${seen}`) : more.otherCase(`${seen}`, `${open}`);
  // The same twice: nothing changed, but MyCase's own number was not agreed to yet.
  if (code === 'other-client' && seen !== undefined && now !== undefined && seen !== now)
    return more.otherClient(formatNumbers(`${seen}`), formatNumbers(`${now}`));
  if (code === 'other-firm' && connected !== undefined && open !== undefined)
    return more.otherFirm(`${connected}`, `${open}`);
  if ((code === 'check-blocks' || code === 'check-asks') && detail.ids)
    return (code === 'check-blocks' ? checks.errorBlocks : checks.errorAsks)(
      nameChecks(`${detail.ids}`.split(',')),
    );
  return more.errors[code];
}
