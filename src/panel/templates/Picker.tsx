import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isBlank } from '../../domain/draft';
import { searchTemplates } from '../../domain/search-templates';
import type { Template } from '../../domain/template';
import { moreWords as more } from '../../locales/more-words';
import { templatesWords as say } from '../../locales/templates-words';
import { findTextField } from '../composer/insert';
import { LanguageChoice } from './LanguageChoice';
import { Preview } from './Preview';
import { optionId, orderByOwner, TemplateOptions } from './TemplateOptions';
import type { Filling } from './use-filling';

const LIST = 'template-list';

type Props = {
  templates: readonly Template[];
  filling: Filling;
  onTake: (template: Template) => void;
  /** @param text to begin the new template with */
  onCreate: (text: string) => void;
  onStarters: () => void;
  onClose: () => void;
};

/** Search, list and preview of the templates: a combobox with a list below it, as the ARIA practices describe. */
export function Picker({ templates, filling, onTake, onCreate, onStarters, onClose }: Props) {
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const found = useMemo(() => orderByOwner(searchTemplates(templates, query)), [templates, query]);
  const active = Math.min(at, found.length - 1);
  const chosen = found[active];
  const written = findTextField()?.value ?? '';

  useEffect(() => {
    document.getElementById(optionId(active))?.scrollIntoView?.({ block: 'nearest' });
  }, [active, found]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229) return;
    const { length } = found;
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: Math.min(active + 5, length - 1),
      PageUp: Math.max(active - 5, 0),
    };
    const next = moves[event.key];
    if (next !== undefined && length > 0) setAt((next + length) % length);
    else if (event.key === 'Enter' && chosen) onTake(chosen);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <LanguageChoice filling={filling} />
      {templates.length === 0 ? (
        <div class="notice plain">
          <p>{say.none}</p>
          <button type="button" class="btn" onClick={onStarters}>
            {say.addStarters}
          </button>
        </div>
      ) : (
        <>
          <input
            ref={search}
            type="text"
            role="combobox"
            aria-label={say.search}
            placeholder={say.search}
            aria-expanded={found.length > 0}
            aria-controls={LIST}
            aria-autocomplete="list"
            aria-activedescendant={chosen ? optionId(active) : undefined}
            autoComplete="off"
            value={query}
            onInput={(event) => {
              setQuery(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <TemplateOptions
            id={LIST}
            templates={found}
            fill={filling.fill}
            active={active}
            onPoint={() => {}}
            onTake={setAt}
          />
          <p class={found.length === 0 ? 'small' : 'unseen'} role="status">
            {found.length === 0 ? say.nothingFound : query && say.found(found.length)}
          </p>
          {chosen && <Preview filled={filling.fill(chosen)} />}
        </>
      )}
      <div class="buttons">
        <button type="button" class="btn" onClick={() => onCreate('')}>
          {say.create}
        </button>
        {!isBlank(written) && (
          <button type="button" class="btn" onClick={() => onCreate(written)}>
            {say.saveText}
          </button>
        )}
        <button
          type="button"
          class="link"
          onClick={() => window.open('/options.html#templates', '_blank', 'noopener')}
        >
          {say.manage}
        </button>
      </div>
      <div class="buttons end">
        <button type="button" class="btn" onClick={onClose}>
          {more.close}
        </button>
        <button
          type="button"
          class="btn main"
          aria-disabled={!chosen}
          onClick={() => chosen && onTake(chosen)}
        >
          {say.insert}
        </button>
      </div>
    </>
  );
}
