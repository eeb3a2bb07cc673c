import { useEffect, useRef, useState } from 'preact/hooks';
import { calendarWords as say } from '../../locales/calendar-words';
import { describeZone, findZones } from './zones';

type Props = { id: string; value: string; onChange: (zone: string) => void };

/** All time zones with a search: an editable combobox with a list, as the ARIA practices describe it. */
export function ZonePicker({ id, value, onChange }: Props) {
  /** What is typed; null: nothing, and the field says the chosen zone. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const found = isOpen ? findZones(typed ?? '') : [];
  const at = Math.min(active, found.length - 1);

  useEffect(() => {
    // In a low window it would open below the dialog's edge.
    if (isOpen) list.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [at, isOpen]);

  const open = (index: number) => {
    setOpen(true);
    setActive(index);
  };
  const close = () => {
    setOpen(false);
    setTyped(null);
  };
  const openAtValue = () =>
    open(
      Math.max(
        0,
        findZones('').findIndex((zone) => zone.id === value),
      ),
    );
  const pick = (zone: string | undefined) => {
    if (zone) onChange(zone);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const isMove = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isMove && !isOpen) openAtValue();
    else if (isMove && found.length > 0)
      setActive((at + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    else if (event.key === 'Enter' && isOpen) pick(found[at]?.id);
    else if (event.key === 'Escape' && isOpen) {
      close();
      // It closes the list, and not the dialog with what was typed.
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };

  return (
    <div class="zone">
      <label for={id}>{say.zone}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        aria-describedby={`${id}-hint`}
        value={typed ?? describeZone(value).label}
        onClick={() => !isOpen && openAtValue()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          open(0);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={say.zones}
        class="zone-list"
        hidden={found.length === 0}
        tabIndex={-1}
        // The focus stays in the field.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((zone, i) => (
          <button
            type="button"
            key={zone.id}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onClick={() => pick(zone.id)}
          >
            {zone.label}
          </button>
        ))}
      </div>
      <p id={`${id}-hint`} class="small">
        {isOpen && found.length === 0 ? say.zoneNone : say.zoneHint}
      </p>
    </div>
  );
}
