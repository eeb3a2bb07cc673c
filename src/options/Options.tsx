import { useEffect, useState } from 'preact/hooks';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { watchChanges } from '../messaging/changes';
import { AccessNotice } from '../panel/ui/AccessNotice';
import { type Ambient, loadAmbient } from '../store/read';
import { ConnectionSettings } from './ConnectionSettings';
import { PersonalSettings } from './PersonalSettings';

/** The settings page. Reads the store, changes by commands; one status says what a press led to. */
export function Options() {
  const [ambient, setAmbient] = useState<Ambient | null>(null);
  const [outcome, setOutcome] = useState('');

  useEffect(() => {
    const closed = new AbortController();
    const load = () =>
      loadAmbient().then(
        (loaded) => !closed.signal.aborted && setAmbient(loaded),
        () => !closed.signal.aborted && setOutcome(moreWords.errors['storage-broken']),
      );
    watchChanges(load, closed.signal);
    void load();
    return () => closed.abort();
  }, []);

  return (
    <main class="options">
      <h1>{say.title}</h1>
      <p class="small">{say.product}</p>
      {ambient && (
        <>
          {!ambient.access && <AccessNotice />}
          <ConnectionSettings connection={ambient.connection} onOutcome={setOutcome} />
          <PersonalSettings settings={ambient.settings} onOutcome={setOutcome} />
        </>
      )}
      <p class="outcome" role="status">
        {outcome}
      </p>
    </main>
  );
}
