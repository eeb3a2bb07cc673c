import { useState } from 'preact/hooks';
import { firstRunWords as say } from '../../locales/first-run-words';
import { optionsWords } from '../../locales/options-words';
import { Field } from '../Field';
import { useUnsaved } from '../layout/unsaved';

type Props = {
  isConnected: boolean;
  /** What is wrong with the token. */
  problem: string | null;
  busy: boolean;
  /** Answers true when it is connected. */
  onConnect: (token: string) => Promise<boolean>;
  onOutcome: (text: string) => void;
};

/** The token, where it is, and what to do without it: no dead end (product §8). */
export function TokenStep({ isConnected, problem, busy, onConnect, onOutcome }: Props) {
  const [token, setToken] = useState('');
  useUnsaved(token !== '');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(say.askText);
      onOutcome(say.copied);
    } catch {
      onOutcome(say.notCopied);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onConnect(token).then((connected) => connected && setToken(''));
      }}
    >
      <Field label={optionsWords.token} value={token} onInput={setToken} problem={problem} masked>
        {optionsWords.tokenWhere}
      </Field>
      <p class="small">{optionsWords.tokenCan}</p>
      <div class="buttons">
        <button type="submit" class={isConnected ? 'btn' : 'btn main'} disabled={busy}>
          {optionsWords.connect}
        </button>
      </div>
      {!isConnected && (
        <details>
          <summary>{say.noToken}</summary>
          <p>{say.askAdministrator}</p>
          <textarea rows={6} readOnly aria-label={say.askLabel} value={say.askText} />
          <div class="buttons">
            <button type="button" class="btn" onClick={() => void copy()}>
              {say.copy}
            </button>
          </div>
          <p>{say.withoutToken}</p>
        </details>
      )}
    </form>
  );
}
