import type { ErrorReply } from '../../domain/errors';
import type { UpdateField } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { updateWords as update } from '../../locales/update-words';
import { describeErrorReply } from '../describe-error';

/** What became of an update that did not go through: what happened, what Hona has now, what to do. */
export function describeUpdateError(error: Pick<ErrorReply, 'code' | 'detail'>): string {
  const { seen, open, fields, part: key, status = '', reason = '', why } = error.detail ?? {};
  const isProject = key === 'project';
  const part = update.parts[isProject ? 'project' : 'contact'];
  /** The first half stands, whatever became of the second. */
  const halves = (text: string, how: string) =>
    [text, isProject && update.tookContact, how].filter(Boolean).join(' ');
  switch (error.code) {
    case 'already-sending':
      return update.alreadyUpdating;
    case 'other-case':
      return seen === open ? update.otherFirmsCase(`${seen}`) : update.otherCase(`${seen}`, `${open ?? ''}`);
    case 'facts-changed':
      return update.factsChanged(
        `${fields ?? ''}`.split(',').map((field) => later.fields[field as UpdateField]),
      );
    case 'hona-refused':
      return halves(
        update.refused(part, `${status}`, `${reason}`),
        update.refusedHow[isProject ? 'project' : 'contact'],
      );
    case 'hona-unclear':
      if (status === 429) return halves(update.busy(part), '');
      if (why === 'other-record') return halves(update.otherRecord(part), '');
      if (why === 'timeout' || why === 'connection')
        return halves(update.unclear[why](part), update.mayRepeat);
      if (why === undefined) return halves(update.unclear.status(part, `${status}`), update.mayRepeat);
      return halves(update.unclear.strange(part), update.mayRepeat);
    case 'storage-full':
      return `${update.diskFull} ${update.mayRepeat}`;
    case 'unexpected':
      return `${update.unclear.stopped} ${update.mayRepeat}`;
    case 'updates-stopped':
      return `${update.stopped} ${update.stoppedHow}`;
    default:
      return describeErrorReply(error);
  }
}
