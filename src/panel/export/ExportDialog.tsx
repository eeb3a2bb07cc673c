import { useState } from 'preact/hooks';
import { makeFileName } from '../../domain/export/file-name';
import { toCsv } from '../../domain/export/to-csv';
import { toJson } from '../../domain/export/to-json';
import { exportWords as words } from '../../locales/export-words';
import { loadCase } from '../../store/read';
import { readOwnLogs } from '../../store/read/own-logs';
import { type OpenCase, useCase } from '../project/use-case';
import { Dialog } from '../ui/Dialog';
import { Name } from '../ui/Name';
import { saveFile } from '../ui/save-file';
import { describeForCsv } from './describe-export';
import { prepareExport } from './prepare-export';

/** "Export" (product §6): the case's messages as a page to print, as CSV, or as JSON. */
export function ExportDialog() {
  const open = useCase();
  return open && <DialogOf open={open} />;
}

function DialogOf({ open: { record, ambient, project } }: { open: OpenCase }) {
  const [said, setSaid] = useState('');
  const { firm, caseId } = record.ref;

  const save = async (kind: 'csv' | 'json') => {
    try {
      // Of a long thread the newest messages alone stand there at first: a record must hold them all.
      const whole = record.log.partial ? await loadCase(record.ref, () => readOwnLogs) : record;
      const { thread, checksum } = await prepareExport(whole, ambient.mapping);
      const name = makeFileName(thread.caseName, caseId, kind);
      if (kind === 'csv') saveFile(name, toCsv(thread, checksum, describeForCsv), 'text/csv;charset=utf-8');
      else saveFile(name, toJson(thread, checksum), 'application/json');
      setSaid(words.saved(name));
    } catch {
      setSaid(words.failed);
    }
  };
  const print = (close: () => void) => {
    window.open(`/print.html#${firm}/${caseId}`, '_blank', 'noopener');
    close();
  };
  const caseName = project.name.state === 'known' ? project.name.value : caseId;
  return (
    <Dialog title={words.title} kind="export">
      {(close) => (
        <>
          <p>
            <Name>{words.intro(caseName)}</Name>
          </p>
          <p class="small">{words.careful}</p>
          <div class="buttons">
            <button type="button" class="btn" onClick={() => print(close)}>
              {words.print}
            </button>
            <button type="button" class="btn" onClick={() => void save('csv')}>
              {words.csv}
            </button>
            <button type="button" class="btn" onClick={() => void save('json')}>
              {words.json}
            </button>
          </div>
          <p class="small" role="status">
            <Name>{said}</Name>
          </p>
          <div class="buttons end">
            <button type="button" class="btn" onClick={close}>
              {words.close}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
