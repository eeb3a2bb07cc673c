import { useEffect, useRef, useState } from 'preact/hooks';
import { diagnosticsWords as say } from '../locales/diagnostics-words';
import { call } from '../messaging/client';
import { saveFile } from '../panel/ui/save-file';
import { loadDiagnostics } from '../store/read/diagnostics';

/** One press makes a report without anything of a client; it is shown whole before it is copied or saved (product §8). */
export function Diagnostics({ onOutcome }: { onOutcome: (text: string) => void }) {
  const [report, setReport] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (report === null) return;
    text.current?.focus();
    // At its beginning, not at its end.
    text.current?.setSelectionRange(0, 0);
    text.current?.scrollTo(0, 0);
  }, [report]);

  const make = async () => {
    if (busy) return;
    setBusy(true);
    onOutcome('');
    const reply = await call('wake', {});
    setReport(JSON.stringify(await loadDiagnostics(reply.ok ? 'answers' : reply.error.code), null, 2));
    setBusy(false);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report ?? '');
      onOutcome(say.copied);
    } catch {
      onOutcome(say.notCopied);
    }
  };
  const save = () => {
    saveFile(
      `hona-panel-report-${new Date().toISOString().slice(0, 10)}.json`,
      report ?? '',
      'application/json',
    );
    onOutcome(say.saved);
  };

  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.how}</p>
      <div class="buttons">
        <button type="button" class="btn" aria-disabled={busy} onClick={() => void make()}>
          {report === null ? say.make : say.again}
        </button>
      </div>
      {report !== null && (
        <div class="field">
          <p class="small" id="report-shown">
            {say.shown}
          </p>
          <textarea
            ref={text}
            class="report"
            readOnly
            rows={20}
            spellcheck={false}
            translate={false}
            lang="en"
            dir="ltr"
            aria-label={say.label}
            aria-describedby="report-shown"
            value={report}
          />
          <div class="buttons">
            <button type="button" class="btn main" onClick={() => void copy()}>
              {say.copy}
            </button>
            <button type="button" class="btn" onClick={save}>
              {say.save}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
