import { useId, useRef, useState } from 'preact/hooks';
import { type NumberProblem, parseOneNumber } from '../../domain/one-number';
import { moreWords as more } from '../../locales/more-words';
import { phoneWords as say } from '../../locales/phone-words';
import { announce } from '../store';

/** Which number. The text begins only when that is settled: it belongs to its number from the first keystroke. */
export function NumberForm({ onNumber }: { onNumber: (e164: string) => void }) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const submit = () => {
    const parsed = parseOneNumber(typed);
    if ('e164' in parsed) return onNumber(parsed.e164);
    const why = describeProblem(parsed.problem);
    setProblem(why);
    announce(why);
    field.current?.focus();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for={id}>{say.number}</label>
      <input
        ref={field}
        id={id}
        type="tel"
        maxLength={200}
        autoComplete="off"
        translate={false}
        value={typed}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-hint`}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <p class={problem ? 'problem' : 'small'} id={`${id}-hint`}>
        {problem ?? say.numberHint}
      </p>
      <div class="buttons">
        <button type="submit" class="btn main">
          {say.goOn}
        </button>
      </div>
    </form>
  );
}

function describeProblem(problem: NumberProblem): string {
  if (problem === 'missing' || problem === 'several' || problem === 'extension') return say[problem];
  return say.cannot(more.numberProblems[problem]);
}
