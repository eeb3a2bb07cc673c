import { useEffect, useState } from 'preact/hooks';
import type { ParsedPolicy } from '../domain/policy';
import { optionsWords as words } from '../locales/options-words';
import { Name } from '../panel/ui/Name';
import { loadPolicy, watchPolicy } from '../store/read/policy';

const say = words.policy;

/** What the firm's managed policy sets, and what of it was refused and why (product §8). Nothing where there is none. */
export function PolicySettings() {
  const [read, setRead] = useState<ParsedPolicy | null>(null);
  useEffect(() => {
    const closed = new AbortController();
    const load = () => void loadPolicy().then((parsed) => !closed.signal.aborted && setRead(parsed));
    watchPolicy(load, closed.signal);
    load();
    return () => closed.abort();
  }, []);
  if (!read || read.keys.length + read.refused.length === 0) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <p class="small">{say.how}</p>
      <ul aria-label={say.title}>
        {read.keys.map((key) => (
          <li key={key}>{say.set[key][read.policy[key] ? 1 : 0]}</li>
        ))}
        {read.refused.map(({ key, why }) => (
          <li key={key} class="problem">
            <Name>{say.refused(key)}</Name> {say.why[why]}
          </li>
        ))}
      </ul>
    </section>
  );
}
