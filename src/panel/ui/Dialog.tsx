import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { panelStore } from '../store';
import { useModal } from './use-modal';

type Props = {
  title: string;
  /** A class of its own. */
  kind?: string;
  /** @param close closes the dialog; the focus goes back to where it was */
  children: (close: () => void) => ComponentChildren;
};

/** A dialog that covers the panel while `PanelState.dialog` names it. */
export function Dialog({ title, kind = '', children }: Props) {
  const dialog = useModal();
  const id = useId();
  return (
    <dialog
      ref={dialog}
      class={`update ${kind}`}
      aria-labelledby={id}
      onClose={() => panelStore.setState({ dialog: null })}
    >
      <h1 id={id} tabIndex={-1}>
        {title}
      </h1>
      {children(() => dialog.current?.close())}
    </dialog>
  );
}
