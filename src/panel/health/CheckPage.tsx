import { useRef, useState } from 'preact/hooks';
import { entityOf, type FactName } from '../../domain/health';
import { healthWords as health } from '../../locales/health-words';
import { call } from '../../messaging/client';
import type { PageCheck } from '../../messaging/protocol';
import { describeErrorReply } from '../describe-error';
import { announce, usePanel } from '../store';

/** "Check this page" (D7): what each reader finds now, by which way, and a sample without names, numbers or texts. */
export function CheckPage() {
  const path = usePanel((s) => s.page?.path ?? null);
  const tabId = usePanel((s) => s.tabId);
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<{ path: string; tabId: number; check: PageCheck | string } | null>(
    null,
  );
  // Of another page it would be taken for this one's.
  const shown = result?.path === path && result.tabId === tabId ? result.check : null;

  const press = async () => {
    if (busy || tabId === null || path === null) return;
    setBusy(true);
    const reply = await call('checkPage', { tabId });
    setBusy(false);
    const check = reply.ok ? reply.value : describeErrorReply(reply.error);
    setResult({ path, tabId, check });
    announce(typeof check === 'string' ? check : health.pageStates[check.state]);
  };

  return (
    <section>
      <div class="buttons">
        <button
          type="button"
          class="btn main"
          aria-disabled={busy || path === null}
          aria-describedby="check-how"
          onClick={() => void press()}
        >
          {busy ? health.checking : health.check}
        </button>
      </div>
      <p class="small" id="check-how">
        {path === null ? health.checkNoPage : health.checkHow}
      </p>
      {typeof shown === 'string' ? <p class="problem">{shown}</p> : shown && <Checked check={shown} />}
    </section>
  );
}

function Checked({ check: { page, state, facts, sample } }: { check: PageCheck }) {
  const nameOf = (fact: string) => (page && health.facts[`${entityOf(page)}.${fact}` as FactName]) || fact;
  return (
    <>
      <p>
        {page ? <b>{health.checked(health.pages[page])}.</b> : health.checkedNothing}{' '}
        {health.pageStates[state]}
      </p>
      {facts.length > 0 && (
        <table class="check">
          <thead>
            <tr>
              <th scope="col">{health.columns.fact}</th>
              <th scope="col">{health.columns.state}</th>
              <th scope="col">{health.columns.way}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ fact, state: found, way, count }) => (
              <tr key={fact}>
                <th scope="row">{nameOf(fact)}</th>
                <td>{found === 'found' && count !== null ? health.count(count) : health.states[found]}</td>
                <td>{way}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sample && <Sample text={sample} />}
    </>
  );
}

function Sample({ text }: { text: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(health.copied),
      () => {
        box.current?.select();
        say(health.copyFailed);
      },
    );
  return (
    <>
      <label class="sample">
        {health.sample}
        <textarea ref={box} readOnly rows={5} value={text} translate={false} spellcheck={false} />
      </label>
      <p class="small">{health.sampleHow}</p>
      <div class="buttons">
        <button type="button" class="btn" onClick={() => void copy()}>
          {health.copy}
        </button>
        <span class="small">{said}</span>
      </div>
    </>
  );
}
