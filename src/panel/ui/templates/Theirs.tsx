import { useEffect, useRef } from 'preact/hooks';
import type { Template } from '../../../domain/template';
import { templatesWords as say } from '../../../locales/templates-words';

type Props = {
  /** As another window saved it; null: it deleted it. */
  theirs: Template | null;
  onMine: () => void;
  onTheirs: (template: Template) => void;
};

/** Two windows wrote the same template: both texts stand there, and staff choose. */
export function Theirs({ theirs, onMine, onTheirs }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="decision warn" aria-labelledby="theirs-title">
      <h2 ref={heading} id="theirs-title" tabIndex={-1}>
        {say.changedTitle}
      </h2>
      <p>{theirs ? say.changedElsewhere : say.deletedElsewhere}</p>
      {theirs && (
        <dl translate={false}>
          <dt>{say.name}</dt>
          <dd>{theirs.name}</dd>
          {(['en', 'es'] as const).map((language) => [
            <dt key={`${language} name`}>{say.languages[language]}</dt>,
            <dd key={language}>{theirs.texts[language] ?? '–'}</dd>,
          ])}
        </dl>
      )}
      <div class="buttons">
        <button type="button" class="btn" onClick={onMine}>
          {theirs ? say.saveMine : say.saveAsNew}
        </button>
        {theirs && (
          <button type="button" class="btn" onClick={() => onTheirs(theirs)}>
            {say.takeTheirs}
          </button>
        )}
      </div>
    </section>
  );
}
