import { type GroupId, settingsWords as say } from '../../locales/settings-words';
import { openSetting } from './open-setting';

/** The groups of the page that are shown now, each a link. */
export function Contents({ groups }: { groups: readonly GroupId[] }) {
  return (
    <nav class="contents" aria-label={say.contents}>
      <ul>
        <li>
          <a href="#welcome">{say.firstSteps}</a>
        </li>
        {groups.map((id) => (
          <li key={id}>
            {/* The address may hold it already; then the browser tells nobody of the press. */}
            <a href={`#${id}`} onClick={() => openSetting(id)}>
              {say.groups[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
