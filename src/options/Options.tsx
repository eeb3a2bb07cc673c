import { useEffect, useRef, useState } from 'preact/hooks';
import { isSpanish } from '../domain/language';
import { firstRunWords } from '../locales/first-run-words';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { watchChanges } from '../messaging/changes';
import { type Ambient, loadAmbient, whenStoreOpens } from '../store/read';
import { FirstRun } from './first-run/FirstRun';
import { useAnyUnsaved } from './layout/unsaved';
import { Settings } from './Settings';
import { useAddress } from './use-address';

/** The settings page. Reads the store, changes by commands; one status says what a press led to. */
export function Options() {
  const [ambient, setAmbient] = useState<Ambient | null>(null);
  const [outcome, setOutcome] = useState('');
  /** Counts purges: nothing typed before stays in a field. */
  const [epoch, setEpoch] = useState(0);
  /** Since this page was opened some setting was changed. */
  const [changed, setChanged] = useState(false);
  const isUnsaved = useAnyUnsaved();
  const isFirstRun = useAddress() === 'welcome';
  /** Once they were on screen they stay behind the first steps, with what was typed into them and is not saved. */
  const settingsSeen = useRef(false);
  if (!isFirstRun) settingsSeen.current = true;
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(isFirstRun);
  // From one to the other: what had the focus is gone. A link to a setting brings its own.
  useEffect(() => {
    // What a press on the other page led to is not said of this one.
    if (shown.current !== isFirstRun) setOutcome('');
    if (shown.current !== isFirstRun && isFirstRun) title.current?.focus();
    shown.current = isFirstRun;
    scrollTo(0, 0);
  }, [isFirstRun]);

  useEffect(() => {
    const closed = new AbortController();
    const load = () =>
      loadAmbient().then(
        (loaded) => !closed.signal.aborted && setAmbient(loaded),
        () => {
          if (closed.signal.aborted) return;
          setOutcome(moreWords.errors['storage-broken']);
          // Where another page holds the storage, it opens when that one lets go.
          void whenStoreOpens().then(() => !closed.signal.aborted && load());
        },
      );
    watchChanges((notice) => {
      if (notice.what === 'deleted') setEpoch((n) => n + 1);
      if (notice.what === 'settings') setChanged(true);
      void load();
    }, closed.signal);
    void load();
    return () => closed.abort();
  }, []);

  // Words that stand there already are not exchanged; what was typed would be lost with them, so it comes first.
  const isShown = document.documentElement.lang === 'es';
  const speaksOther =
    changed && ambient !== null && isSpanish(ambient.settings.language, navigator.language) !== isShown;
  useEffect(() => {
    if (speaksOther && !isUnsaved) location.reload();
  }, [speaksOther, isUnsaved]);

  return (
    <main class="options">
      <h1 ref={title} tabIndex={-1}>
        {isFirstRun ? firstRunWords.title : say.title}
      </h1>
      <p class="small">{say.product}</p>
      {isFirstRun && ambient && <FirstRun key={epoch} ambient={ambient} onOutcome={setOutcome} />}
      {settingsSeen.current && (
        <div hidden={isFirstRun}>
          <Settings
            ambient={ambient}
            epoch={epoch}
            speaksOther={speaksOther && isUnsaved}
            onOutcome={setOutcome}
          />
        </div>
      )}
      <p class="outcome" role="status">
        {outcome}
      </p>
    </main>
  );
}
