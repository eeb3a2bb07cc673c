import { templatesWords as say } from '../../locales/templates-words';
import type { Filling } from './use-filling';

/** English or Spanish for this client; what staff choose is kept. */
export function LanguageChoice({ filling }: { filling: Filling }) {
  const { language, why, clientName, choose } = filling;
  return (
    <fieldset class="language">
      <legend translate={clientName === null ? undefined : false}>{say.language(clientName)}</legend>
      {(['en', 'es'] as const).map((one) => (
        <label class="tick" key={one}>
          <input type="radio" name="language" checked={one === language} onChange={() => choose(one)} />
          <span>{say.languages[one]}</span>
        </label>
      ))}
      {clientName !== null && <p class="small">{say.why[why]}</p>}
    </fieldset>
  );
}
