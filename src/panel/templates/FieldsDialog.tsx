import { listFields } from '../../domain/template-fields';
import { moreWords as more } from '../../locales/more-words';
import { templatesWords as say } from '../../locales/templates-words';
import { insertAtCursor } from '../composer/insert';
import { flash } from '../more-actions';
import { type OpenCase, useCase } from '../project/use-case';
import { announce, panelStore } from '../store';
import { FieldList } from '../ui/templates/FieldList';
import { useModal } from '../ui/use-modal';
import { useFilling } from './use-filling';

/** "Field": what MyCase says of this case, to put into the message (product §6, "pipe text"). */
export function FieldsDialog() {
  const open = useCase();
  return open && <DialogOf open={open} />;
}

function DialogOf({ open }: { open: OpenCase }) {
  const dialog = useModal();
  const filling = useFilling(open);
  const insert = (value: string) => {
    if (insertAtCursor(value)) announce(say.insertedValue(value));
    else flash(say.notInserted);
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      class="update templates"
      aria-labelledby="fields-title"
      onClose={() => panelStore.setState({ dialog: null })}
    >
      <h1 id="fields-title" tabIndex={-1}>
        {say.fields}
      </h1>
      <p class="small">{say.fieldsHow}</p>
      {filling && <FieldList fields={listFields(filling.facts)} target="message" onInsert={insert} />}
      <div class="buttons end">
        <button type="button" class="btn" onClick={() => dialog.current?.close()}>
          {more.close}
        </button>
      </div>
    </dialog>
  );
}
