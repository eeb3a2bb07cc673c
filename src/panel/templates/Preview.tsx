import type { Filled } from '../../domain/fill-template';
import type { Language } from '../../domain/template';
import { templatesWords as say } from '../../locales/templates-words';
import { describeMissing } from '../ui/templates/describe-templates';

/** A template as it would stand in the message: what is missing is marked, and said below. */
export function Preview({ filled }: { filled: Filled & { other: Language | null } }) {
  const { parts, missing, other } = filled;
  let at = 0;
  const keyed = parts.map(({ kind, text }) => {
    at += text.length;
    return { kind, text, key: `${at} ${kind}` };
  });
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">{say.preview}</h2>
      <p class="text" translate={false} dir="auto">
        {keyed.map(({ kind, text, key }) => (
          <span key={key} class={kind === 'text' ? undefined : kind}>
            {text}
          </span>
        ))}
      </p>
      {other && <p class="small">{say.onlyIn(say.languages[other])}</p>}
      {missing.length > 0 && (
        <div class="notice">
          {say.notFilled(missing.length)}
          <ul translate={false}>
            {[...new Set(missing.map(describeMissing))].map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
