import { useEffect, useRef, useState } from 'preact/hooks';
import { isOwnNumber } from '../../domain/contact';
import { listImpaired } from '../../domain/health';
import type { PersonName } from '../../domain/person-name';
import type { LastSent } from '../../domain/update';
import { moreWords as more } from '../../locales/more-words';
import { updateWords as update } from '../../locales/update-words';
import { change } from '../actions';
import { describeSendOff } from '../composer/describe-off';
import { describeLost } from '../health/describe-lost';
import { deriveScreen } from '../screen';
import { findWriteOff } from '../send-off';
import { usePanel } from '../store';
import { tellElsewhere } from '../tell-elsewhere';
import { useIsThere } from '../ui/use-is-there';
import { describeUpdateError } from './describe-update-error';
import { deriveUpdateView, readSeen, type Seen, type UpdateView } from './update-view';
import { type OpenCase, useActivity } from './use-case';

export type UpdateState = {
  view: UpdateView;
  /** What `view` is compared with. */
  last: LastSent | null;
  /** Why Update is off altogether, in words. */
  off: string | null;
  /** It is off because the panel can no longer read what it sends: nothing else counts then. */
  isBlind: boolean;
  problem: string | null;
  busy: boolean;
  result: LastSent | null;
  notices: boolean | null;
  ticked: string[];
  setNotices(on: boolean): void;
  setPerson(person: PersonName): void;
  tick(text: string, on: boolean): void;
  press(): Promise<void>;
};

/** What staff fill in, and the press. */
export function useUpdate(open: OpenCase): UpdateState {
  const { record, project, ambient } = open;
  const page = usePanel((s) => s.page);
  const tabId = usePanel((s) => s.tabId);
  const online = usePanel((s) => s.online);
  const now = usePanel((s) => s.now);
  const activity = useActivity(record) ?? [];
  const [notices, setNotices] = useState<boolean | null>(null);
  const [person, setPerson] = useState<PersonName | null>(null);
  const [seen, setSeen] = useState<Seen>(() => readSeen(project));
  const [ticked, setTicked] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [result, setResult] = useState<LastSent | null>(null);
  const isThere = useIsThere();

  const fresh = deriveUpdateView(open, { notices, person, seen }, activity, now);
  // While Hona is asked, what was pressed stands: its answers come in one by one.
  const pressed = useRef({ view: fresh, last: record.lastSent });
  if (!busy) pressed.current = { view: fresh, last: record.lastSent };
  const { view, last } = pressed.current;
  const { plan, wanted, ticks } = view;
  // What stood in the way is gone: this is what staff see first.
  useEffect(() => {
    if (!seen) setSeen(readSeen(project));
  }, [project]);

  const screen = deriveScreen(page, ambient, record);
  const reason = screen.kind === 'case' ? findWriteOff(screen, tabId, ambient) : 'opening';
  const isTrial = (ambient.connection?.trial ?? 'open') === 'open';
  const isBlind = listImpaired(ambient.unreadable).includes('update');
  const off = reason
    ? describeSendOff(reason, record.ref.firm, project)
    : isBlind
      ? describeLost(ambient.unreadable, now).join(' ')
      : !online
        ? update.offline
        : isTrial && wanted && isOwnNumber(wanted.client.contactId)
          ? update.trialCompany
          : null;

  const why = () => {
    if (off !== null) return off;
    if (view.doubt && !plan.ok && !(view.person.firstName.trim() && view.person.lastName.trim()))
      return update.nameFirst;
    if (!plan.ok) return update.cannot;
    if (wanted?.notices == null) return update.chooseFirst;
    return ticks.every((text) => ticked.includes(text)) ? null : update.tickFirst;
  };

  const press = async () => {
    if (busy) return;
    const stop = why();
    if (stop !== null || wanted?.notices == null || tabId === null)
      return setProblem(stop || more.sendOff.opening);
    setBusy(true);
    setProblem(null);
    const reply = await change('updateHona', {
      update: { ...wanted, notices: wanted.notices },
      tabId,
      trial: ticks.includes(update.trialTick),
    });
    const text = reply.ok ? describeResult(reply.value) : describeUpdateError(reply.error);
    if (!isThere()) return tellElsewhere(open, text);
    setBusy(false);
    if (reply.ok && reply.value.project) return setResult(reply.value);
    setProblem(reply.ok ? null : text);
  };

  return {
    view,
    last,
    off,
    isBlind,
    problem,
    busy,
    result,
    notices,
    ticked,
    setNotices,
    setPerson,
    tick: (text, on) => setTicked(on ? [...ticked, text] : ticked.filter((t) => t !== text)),
    press,
  };
}

export function describeResult({ contact, project }: LastSent): string {
  return update.done(
    update.results[contact.result],
    project ? update.results[project.result] : update.notReached,
  );
}
