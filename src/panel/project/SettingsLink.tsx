import { moreWords as more } from '../../locales/more-words';

/** To the settings page, in a tab of its own: to the first steps, or to one of its groups or settings. */
export function SettingsLink({ to = 'connection' }: { to?: 'welcome' | 'connection' | 'keep' }) {
  return (
    <div class="buttons">
      <a class="btn" href={`/options.html#${to}`} target="_blank" rel="noopener">
        {to === 'welcome' ? more.firstSteps : more.openSettings}
      </a>
    </div>
  );
}
