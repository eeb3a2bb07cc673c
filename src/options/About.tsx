import { settingsWords as say } from '../locales/settings-words';
import { findVersion } from '../messaging/version';
import { Group } from './layout/Group';

/** What this is, which version, what it is not, and what is inside; licenses.txt is made by the build. */
export function About() {
  return (
    <Group id="about" title={say.groups.about}>
      <p>{say.aboutVersion(findVersion())}</p>
      <p class="small">{say.aboutUnofficial}</p>
      <p class="small">{say.aboutPrivacy}</p>
      <p class="small">
        <a href="licenses.txt" target="_blank" rel="noreferrer">
          {say.aboutLicences}
        </a>
      </p>
    </Group>
  );
}
