import { listFields } from '../../domain/template-fields';
import { moreWords as more } from '../../locales/more-words';
import { templatesWords as say } from '../../locales/templates-words';
import { insertAtCursor } from '../composer/insert';
import { flash } from '../more-actions';
import { type OpenCase, useCase } from '../project/use-case';
import { announce } from '../store';
import { Dialog } from '../ui/Dialog';
import { FieldList } from '../ui/templates/FieldList';
import { useFilling } from './use-filling';

/** "Field": what MyCase says of this case, to put into the message (product §6, "pipe text"). */
export function FieldsDialog() {
  const open = useCase();
  return open && <DialogOf open={open} />;
}

function DialogOf({ open }: { open: OpenCase }) {
  const filling = useFilling(open);
  const insert = (value: string, close: () => void) => {
    if (insertAtCursor(value)) announce(say.insertedValue(value));
    else flash(say.notInserted);
    close();
  };
  return (
    <Dialog title={say.fields} kind="templates">
      {(close) => (
        <>
          <p class="small">{say.fieldsHow}</p>
          {filling && (
            <FieldList
              fields={listFields(filling.facts)}
              target="message"
              onInsert={(value) => insert(value, close)}
            />
          )}
          <div class="buttons end">
            <button type="button" class="btn" onClick={close}>
              {more.close}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
