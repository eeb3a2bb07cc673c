import { useState } from 'preact/hooks';
import { isBlank } from '../../domain/draft';
import { matchLogFormat, PARTS } from '../../domain/log-pattern';
import { type Marks, makeLogFormat } from '../../domain/make-log-format';
import type { LogFormat } from '../../domain/mapping';
import type { Problem } from '../../domain/mapping-form';
import { optionsWords } from '../../locales/options-words';
import { Field } from '../Field';
import { useUnsaved } from '../layout/unsaved';
import { Choice } from './Choice';
import { findProblem } from './describe-mapping';

const say = optionsWords.mapping;

type Props = {
  formats: readonly LogFormat[];
  problems: readonly Problem[];
  onFormats: (formats: LogFormat[]) => void;
  onOutcome: (text: string) => void;
};

/** Formats of Hona's log, each made out of an example that the firm has seen. Folded: few firms need it. */
export function LogFormats({ formats, problems, onFormats, onOutcome }: Props) {
  const change = (at: number, changes: Partial<LogFormat>) =>
    onFormats(formats.map((old, i) => (i === at ? { ...old, ...changes } : old)));
  return (
    <details open={formats.length > 0}>
      <summary>{say.logTitle}</summary>
      <p class="small">{say.logHow}</p>
      {formats.map(({ direction, pattern }, i) => (
        <div key={i} class="log-format">
          <Field
            label={say.logFormat(i + 1)}
            value={pattern}
            problem={findProblem(problems, 'logFormats', i)}
            onInput={(typed) => change(i, { pattern: typed })}
          />
          <Choice
            label={say.logDirectionOf(i + 1)}
            unseen
            value={direction}
            options={say.directions}
            onInput={(chosen) => change(i, { direction: chosen })}
          />
          <button
            type="button"
            class="icon"
            aria-label={say.remove(pattern, i + 1)}
            onClick={() => {
              onOutcome(say.removed(pattern));
              onFormats(formats.filter((_, j) => j !== i));
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      ))}
      <Example onFormat={(format) => onFormats([...formats, format])} onOutcome={onOutcome} />
    </details>
  );
}

type ExampleProps = { onFormat: (format: LogFormat) => void; onOutcome: (text: string) => void };

function Example({ onFormat, onOutcome }: ExampleProps) {
  const [example, setExample] = useState('');
  useUnsaved(!isBlank(example));
  const [marks, setMarks] = useState<Marks>({});
  const [direction, setDirection] = useState<LogFormat['direction']>('out');

  const make = () => {
    const made = makeLogFormat(example, marks);
    if (!made.ok) {
      if ('why' in made) return onOutcome(`${say.patternFaults[made.why]}.`);
      return onOutcome(made.mark === 'text' ? say.textMissing : say.markMissing(say.marks[made.mark]));
    }
    const parts = matchLogFormat(made.pattern, example);
    if (!parts) return onOutcome(say.timeOdd);
    onFormat({ direction, pattern: made.pattern });
    setExample('');
    setMarks({});
    const read = PARTS.flatMap((part) => (parts[part] ? [say.partIs(say.parts[part], parts[part])] : []));
    onOutcome(say.madeFormat(read.join(', ')));
  };
  return (
    <>
      <div class="field">
        <label for="log-example">{say.example}</label>
        <textarea
          id="log-example"
          rows={4}
          spellcheck={false}
          translate={false}
          value={example}
          onInput={(event) => setExample(event.currentTarget.value)}
        />
      </div>
      <p class="small">{say.marksHow}</p>
      {PARTS.map((part) => (
        <Field
          key={part}
          label={say.marks[part]}
          value={marks[part] ?? ''}
          onInput={(words) => setMarks({ ...marks, [part]: words })}
        />
      ))}
      <Choice label={say.logDirection} value={direction} options={say.directions} onInput={setDirection} />
      <div class="buttons">
        <button type="button" class="btn" disabled={!example.trim()} onClick={make}>
          {say.makeFormat}
        </button>
      </div>
    </>
  );
}
