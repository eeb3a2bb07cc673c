import { settingsWords as say } from '../locales/settings-words';
import { findVersion } from '../messaging/version';
import { Group } from './layout/Group';

/** What this is, which version, and what it is not. */
export function About() {
  return (
    <Group id="about" title={say.groups.about}>
      <p>{say.aboutVersion(findVersion())}</p>
      <p class="small">{say.aboutUnofficial}</p>
      <p class="small">{say.aboutPrivacy}</p>
    </Group>
  );
}
