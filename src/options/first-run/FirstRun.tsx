import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isBlank } from '../../domain/draft';
import { findDone, STEPS, type Step } from '../../domain/first-run';
import { firstRunWords as say } from '../../locales/first-run-words';
import { moreWords } from '../../locales/more-words';
import { optionsWords } from '../../locales/options-words';
import { policyWords } from '../../locales/policy-words';
import { call } from '../../messaging/client';
import { AccessNotice } from '../../panel/ui/AccessNotice';
import { usePolicy } from '../../panel/ui/use-policy';
import type { Ambient } from '../../store/read';
import { type Connected, connectFirm, testNow } from '../connect-firm';
import { Field } from '../Field';
import { findFirm } from '../firm';
import { useUnsaved } from '../layout/unsaved';
import { Tick } from '../Tick';
import { MeStep } from './MeStep';
import { StepItem } from './StepItem';
import { TokenStep } from './TokenStep';
import { useSeenHere } from './use-seen-here';

type Props = { ambient: Ambient; onOutcome: (text: string) => void };

/** From the install to the first message (product §8): steps that can be left, taken up again, and done in any order. */
export function FirstRun({ ambient, onOutcome }: Props) {
  const { access, connection, settings } = ambient;
  /** Null: nothing was typed. */
  const [typedFirm, setTypedFirm] = useState<string | null>(null);
  const [tested, setTested] = useState(false);
  const [busy, setBusy] = useState(false);
  /** What is wrong with what was typed; said at its field, and not only at the foot of the page. */
  const [problem, setProblem] = useState<{ at: Connected['wrong']; said: string } | null>(null);
  const problemAt = (field: Connected['wrong']) => (problem?.at === field ? problem.said : null);
  const policy = usePolicy();
  const firmOfPolicy = policy?.policy.firm;
  const ownFirm = firmOfPolicy ?? connection?.firm ?? findFirm(typedFirm ?? '');
  const { firms, staff, caseSeen } = useSeenHere(ownFirm, ambient);
  // One firm that was seen is the one; of several a person says which. The policy's is the only one.
  const typedOrSeen = typedFirm ?? connection?.firm ?? (firms.length === 1 ? (firms[0] ?? '') : '');
  const firm = firmOfPolicy ?? typedOrSeen;
  useUnsaved(!isBlank(typedFirm ?? '') && findFirm(typedFirm ?? '') !== connection?.firm);
  const isConnected = connection !== null && !connection.tokenRefused;

  const run = async (work: () => Promise<{ known: boolean; said: string }>) => {
    setBusy(true);
    onOutcome(optionsWords.working);
    const { known, said } = await work();
    setTested(known);
    setBusy(false);
    onOutcome(said);
  };
  const connect = async (token: string) => {
    let isNew = false;
    setProblem(null);
    await run(async () => {
      const connected = await connectFirm(firm, token);
      isNew = connected.firm !== null;
      setProblem({ at: connected.wrong, said: connected.said });
      return connected;
    });
    return isNew;
  };
  const check = async (notificationsChecked: boolean) => {
    const reply = await call('saveSettings', { notificationsChecked });
    if (!reply.ok) onOutcome(moreWords.errors[reply.error.code]);
  };

  const firmGiven = findFirm(firm) !== null;
  const done = findDone({ access, connection, settings, firmGiven, tested, caseSeen });
  const next = STEPS.find((step) => !done.has(step));
  const how: Record<Step, ComponentChildren> = {
    access: (
      <>
        <p class="small">{say.accessHow}</p>
        {access ? <p>{say.accessAllowed}</p> : <AccessNotice />}
      </>
    ),
    firm: firmOfPolicy ? (
      <p>
        {policyWords.set.firm(firmOfPolicy)} {policyWords.how}
      </p>
    ) : (
      <>
        {firms.length > 1 && (
          <>
            <p>{say.firmSeen}</p>
            <div class="buttons" translate={false}>
              {firms.map((one) => (
                <button
                  key={one}
                  type="button"
                  class="btn"
                  aria-pressed={one === firm}
                  onClick={() => setTypedFirm(one)}
                >
                  {say.useFirm(one)}
                </button>
              ))}
            </div>
          </>
        )}
        <Field label={optionsWords.firm} value={firm} onInput={setTypedFirm} problem={problemAt('firm')}>
          {optionsWords.firmHow}
        </Field>
      </>
    ),
    token: policy?.keys.includes('token') ? (
      <p>{policyWords.set.token()}</p>
    ) : (
      <TokenStep
        isConnected={isConnected}
        problem={problemAt('token') ?? (connection?.tokenRefused ? optionsWords.refused : null)}
        busy={busy}
        onConnect={connect}
        onOutcome={onOutcome}
      />
    ),
    test: (
      <>
        <p class="small">{optionsWords.testHow}</p>
        <div class="buttons">
          <button type="button" class="btn" disabled={busy || !connection} onClick={() => void run(testNow)}>
            {optionsWords.test}
          </button>
        </div>
        {!connection && <p class="small">{say.testFirst}</p>}
      </>
    ),
    me: <MeStep settings={settings} staff={staff} onOutcome={onOutcome} />,
    notifications: (
      <>
        <p class="small">{say.notificationsHow}</p>
        <Tick
          label={say.notificationsChecked}
          how={null}
          value={settings.notificationsChecked}
          onInput={(checked) => void check(checked)}
        />
      </>
    ),
    case: (
      <>
        <p>{import.meta.env.BROWSER === 'firefox' ? say.caseHowFirefox : say.caseHow}</p>
        <p class="small">{say.iconHidden}</p>
        <p>{say.caseThen}</p>
        {firmGiven && (
          <div class="buttons">
            <a
              class="btn main"
              href={`https://${findFirm(firm)}.mycase.com/court_cases`}
              target="_blank"
              rel="noreferrer"
            >
              {say.openMyCase}
            </a>
          </div>
        )}
      </>
    ),
  };

  return (
    <div class="first-run">
      <p>{say.what}</p>
      <p class="small">{say.leave}</p>
      <p class="standing" aria-live="polite">
        {next ? say.progress(done.size, STEPS.length) : say.ready}
        {connection !== null && connection.lastAcceptedAt !== null && ` ${say.firstMessage}`}
      </p>
      <ol class="steps">
        {STEPS.map((step) => (
          <StepItem key={step} step={step} done={done.has(step)} isNext={step === next}>
            {how[step]}
          </StepItem>
        ))}
      </ol>
      <p>
        <a href="#connection">{say.allSettings}</a>
      </p>
    </div>
  );
}
