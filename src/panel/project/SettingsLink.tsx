import { moreWords as more } from '../../locales/more-words';

/** To the settings page, in a tab of its own. */
export function SettingsLink() {
  return (
    <div class="buttons">
      <a class="btn" href="/options.html" target="_blank" rel="noopener">
        {more.openSettings}
      </a>
    </div>
  );
}
