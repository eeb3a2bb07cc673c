import type { MappingChange } from '../../domain/mapping-changes';
import { optionsWords } from '../../locales/options-words';
import { describeChange } from './describe-mapping';

const MOST = 200;

/** What a saving would add, change and remove. */
export function ChangeList({ changes }: { changes: readonly MappingChange[] }) {
  return (
    <ul class="changes exact" translate={false}>
      {changes.slice(0, MOST).map((change) => (
        <li key={`${change.section} ${change.name}`}>{describeChange(change)}</li>
      ))}
      {changes.length > MOST && <li>{optionsWords.mapping.more(changes.length - MOST)}</li>}
    </ul>
  );
}
