import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { searchTemplates } from '../../domain/search-templates';
import { templatesWords as say } from '../../locales/templates-words';
import { findTextField } from '../composer/insert';
import { type OpenCase, useCase } from '../project/use-case';
import { announce, panelStore } from '../store';
import { useTemplates } from '../ui/templates/use-templates';
import { findSlash, type Slash } from './find-slash';
import { insertFilled } from './insert-filled';
import { optionId, orderByOwner, TemplateOptions } from './TemplateOptions';
import { useFilling } from './use-filling';
import { closeSlash, dismissSlash, setSlashRead } from './watch-slash';

/** How many fit above the text field; what follows the "/" finds the others. */
const MOST = 6;
const LIST = 'slash-list';

/** The templates that fit the word after a "/" in the text field, which keeps the focus. */
export function SlashList() {
  const open = useCase();
  return open && <ListOf open={open} />;
}

function readSlash(): Slash | null {
  const field = findTextField();
  return field && findSlash(field.value, field.selectionStart);
}

function ListOf({ open }: { open: OpenCase }) {
  const filling = useFilling(open);
  const { templates, failed } = useTemplates();
  const [slash, setSlash] = useState(readSlash);
  const [active, setActive] = useState(0);
  const query = slash?.query ?? '';
  const found = useMemo(
    () => orderByOwner(searchTemplates(templates ?? [], query)).slice(0, MOST),
    [templates, query],
  );
  const isOpen = slash !== null && filling !== null && found.length > 0;

  const isRead = failed || (templates !== null && filling !== null);
  useLayoutEffect(() => {
    setSlashRead(isRead);
    return () => setSlashRead(false);
  }, [isRead]);

  const take = (index: number) => {
    const template = found[index];
    const field = findTextField();
    // Where the cursor has left the word, nothing may be replaced.
    const now = readSlash();
    if (!template || !filling || !field || !now) return closeSlash();
    field.setSelectionRange(now.start, now.end);
    closeSlash();
    insertFilled(template.name, filling.fill(template));
  };
  const onKey = (event: KeyboardEvent) => {
    if (!isOpen || event.isComposing || event.keyCode === 229 || event.altKey) return;
    const moves: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const next = moves[event.key];
    if (next !== undefined) setActive((next + found.length) % found.length);
    else if (event.key === 'Escape') dismissSlash(slash.start);
    else if (event.key === 'Enter' && !event.shiftKey) take(active);
    else return;
    // Neither a new line nor Send: the list was meant.
    event.preventDefault();
    event.stopPropagation();
  };
  const keys = useRef(onKey);
  keys.current = onKey;

  useEffect(() => {
    const look = () => {
      const now = readSlash();
      setSlash(now);
      setActive(0);
      if (!now) closeSlash();
    };
    const field = findTextField();
    const listen = new AbortController();
    const { signal } = listen;
    document.addEventListener('keydown', (event) => keys.current(event), { capture: true, signal });
    document.addEventListener('selectionchange', look, { signal });
    field?.addEventListener('input', look, { signal });
    field?.addEventListener('blur', closeSlash, { signal });
    // Letters may have come since the list was first drawn.
    look();
    return () => listen.abort();
  }, []);

  // The field says what its keys do now; it is the composer's, so this is taken off again.
  useLayoutEffect(() => {
    const field = findTextField();
    if (!field || !isOpen) return;
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', LIST);
    field.setAttribute('aria-activedescendant', optionId(active));
    return () => {
      for (const name of ['aria-autocomplete', 'aria-controls', 'aria-activedescendant'])
        field.removeAttribute(name);
    };
  }, [isOpen, active]);
  useEffect(() => {
    if (isOpen) announce(say.slash(found.length));
  }, [isOpen, found.length]);

  if (!isOpen) return null;
  const { top = 0 } = findTextField()?.getBoundingClientRect() ?? {};
  return (
    <div class="slash" style={{ bottom: `${Math.max(0, innerHeight - top + 4)}px` }}>
      <TemplateOptions
        id={LIST}
        templates={found}
        fill={filling.fill}
        active={active}
        onPoint={setActive}
        onTake={take}
      />
      <button
        type="button"
        class="link"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => panelStore.setState({ dialog: 'templates' })}
      >
        {say.all}
      </button>
    </div>
  );
}
