import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listImpaired } from '../../domain/health';
import { consequences, isNameGap, type LastSent, planUpdate, suggestName } from '../../domain/update';
import { laterWords as later } from '../../locales/later-words';
import { moreWords as more } from '../../locales/more-words';
import { change } from '../actions';
import { describeSendOff } from '../composer/describe-off';
import { describeErrorReply } from '../describe-error';
import { describeLost } from '../health/describe-lost';
import { deriveScreen } from '../screen';
import { findWriteOff } from '../send-off';
import { announce, panelStore, usePanel } from '../store';
import { formatReach } from '../ui/format';
import { Notice } from '../ui/Notice';
import { compareWithLastSent } from './compare';
import { NoticesChoice, PersonName } from './UpdateChoices';
import { Consequences, Obstacles } from './UpdateConsequences';
import { UpdateTable } from './UpdateTable';
import { type OpenCase, useActivity, useCase } from './use-case';

/** "Update Hona" (product §4): what would be sent, what the client would notice, and only then the button. */
export function UpdateDialog() {
  const open = useCase();
  return open && <DialogOf open={open} />;
}

const close = () => panelStore.setState({ updateOpen: false });

function DialogOf({ open }: { open: OpenCase }) {
  const { record, project, ambient } = open;
  const now = usePanel((s) => s.now);
  const tabId = usePanel((s) => s.tabId);
  const page = usePanel((s) => s.page);
  const activity = useActivity(record) ?? [];
  const dialog = useRef<HTMLDialogElement>(null);
  const [notices, setNotices] = useState<boolean | null>(null);
  const [person, setPerson] = useState(() => suggestName(project, record.lastSent));
  const [ticked, setTicked] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [result, setResult] = useState<LastSent | null>(null);

  useLayoutEffect(() => {
    const back = document.activeElement;
    // Modal: the browser keeps the focus inside, and Escape closes.
    dialog.current?.showModal();
    // The browser would go to the first tick below: what it is about stands above.
    dialog.current?.querySelector('h1')?.focus();
    return () => {
      const target = back?.isConnected && back !== document.body ? back : document.getElementById('actions');
      (target as HTMLElement | null)?.focus();
    };
  }, []);

  const needsPerson = asksForPerson(open);
  const named = person.firstName.trim() && person.lastName.trim() ? trimmed(person) : null;
  const plan = planUpdate(project, needsPerson ? named : null);
  const wanted = plan.ok ? (plan.update.notices ?? notices) : null;
  const last = record.lastSent;
  const client = project.client.state === 'found' ? project.client.contact : null;
  const update = plan.ok ? { ...plan.update, notices: wanted ?? last?.update.notices ?? false } : null;
  const effects = update ? consequences(update, last, record.facts.contacts?.value?.length ?? 0) : [];
  const ticks = effects.flatMap((c) =>
    c.kind === 'portal-link' ? [later.portalTick(formatReach(c.to))] : [],
  );
  const trial = ambient.connection?.trial ?? 'open';
  if (trial === 'open') ticks.push(later.trialTick);

  const screen = deriveScreen(page, ambient, record);
  const off = screen.kind === 'case' ? findWriteOff(screen, tabId, ambient.lost) : 'opening';
  const blind = listImpaired(ambient.unreadable).includes('update');
  const why = () => {
    if (off) return describeSendOff(off, record.ref.firm, project);
    if (blind) return describeLost(ambient.unreadable, now).join(' ');
    if (needsPerson && !named) return later.nameFirst;
    if (!plan.ok) return later.cannot;
    if (wanted === null) return later.chooseFirst;
    return ticks.every((t) => ticked.includes(t)) ? null : later.tickFirst;
  };

  const press = async () => {
    const reason = why();
    if (busy) return;
    if (reason || !update || tabId === null) return fail(reason ?? more.sendOff.opening);
    setBusy(true);
    setProblem(null);
    const reply = await change('updateHona', { update, tabId, trial: trial === 'open' });
    setBusy(false);
    if (!reply.ok) return fail(describeErrorReply(reply.error));
    if (!reply.value.project) return fail(later.halfDone);
    setResult(reply.value);
    announce(describeResult(reply.value));
  };
  const fail = (text: string) => {
    setProblem(text);
    announce(text);
  };

  return (
    <dialog ref={dialog} class="update" aria-labelledby="update-title" onClose={close}>
      <h1 id="update-title" tabIndex={-1}>
        {later.update}
      </h1>
      {result ? (
        <>
          <Notice kind="plain">
            <p>{describeResult(result)}</p>
            {result.project?.result === 'created' && <p>{later.madeNew}</p>}
            {trial === 'passed' && ticked.includes(later.trialTick) && <p>{later.trialPassed}</p>}
          </Notice>
          <div class="buttons end">
            <button type="button" class="btn main" onClick={() => dialog.current?.close()}>
              {later.close}
            </button>
          </div>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void press();
          }}
        >
          {blind && <Notice kind="bad">{describeLost(ambient.unreadable, now).join(' ')}</Notice>}
          {trial === 'failed' && <Notice kind="bad">{later.stopped}</Notice>}
          {last && !last.project && !busy && <Notice>{later.halfDone}</Notice>}
          {update && (
            <UpdateTable
              update={update}
              noticesKnown={plan.ok && plan.update.notices !== null}
              last={last}
              found={compareWithLastSent(plan, notices, last, activity, now)}
            />
          )}
          {needsPerson && client && <PersonName name={client.name} value={person} onChange={setPerson} />}
          {plan.ok && plan.update.notices === null && <NoticesChoice value={notices} onChange={setNotices} />}
          {update && client && <Consequences list={effects} clientName={client.name} />}
          {!plan.ok && <Obstacles list={plan.obstacles} />}
          {trial === 'open' && (
            <Notice>
              <b>{later.trialTitle}.</b> {later.trialText}
            </Notice>
          )}
          {update &&
            ticks.map((text) => (
              <label class="tick" key={text}>
                <input
                  type="checkbox"
                  checked={ticked.includes(text)}
                  onChange={(e) =>
                    setTicked(e.currentTarget.checked ? [...ticked, text] : ticked.filter((t) => t !== text))
                  }
                />
                <span>{text}</span>
              </label>
            ))}
          <p class="small">{later.carriesOnly}</p>
          {(problem || off || blind) && (
            <p id="update-reason" class="reason">
              {problem ?? why()}
            </p>
          )}
          <div class="buttons end">
            <button type="button" class="btn" onClick={() => dialog.current?.close()}>
              {later.cancel}
            </button>
            {trial !== 'failed' && (
              <button
                type="submit"
                class="btn main"
                aria-disabled={busy || off !== null || blind || !plan.ok}
                aria-describedby={problem || off || blind ? 'update-reason' : undefined}
              >
                {busy ? later.updating : later.updateNow}
              </button>
            )}
          </div>
        </form>
      )}
    </dialog>
  );
}

/** True where MyCase holds no person's name: it is asked for, never invented (A5). */
function asksForPerson({ project }: OpenCase): boolean {
  const plan = planUpdate(project);
  if (plan.ok) return false;
  return plan.obstacles.some((o) => o.field === 'client' && isNameGap(o.why));
}

const trimmed = (p: { firstName: string; lastName: string }) => ({
  firstName: p.firstName.trim(),
  lastName: p.lastName.trim(),
});

function describeResult({ contact, project }: LastSent): string {
  return later.done(later.results[contact.result], project ? later.results[project.result] : later.noAnswer);
}
