import type { Settings } from '../domain/connection';
import { moreWords } from '../locales/more-words';
import { optionsWords } from '../locales/options-words';
import { settingsWords as say } from '../locales/settings-words';
import { call } from '../messaging/client';
import type { PanelCalls } from '../messaging/protocol';
import { Group } from './layout/Group';
import { Setting } from './layout/Setting';
import { Choice } from './mapping/Choice';
import { Tick } from './Tick';

type Props = { settings: Settings; onOutcome: (text: string) => void };

/** Language, blurring, and the button in MyCase; each saved as it is chosen. */
export function LooksSettings({ settings, onOutcome }: Props) {
  const save = async (change: PanelCalls['saveSettings']['args']) => {
    const reply = await call('saveSettings', change);
    onOutcome(reply.ok ? optionsWords.saved : moreWords.errors[reply.error.code]);
  };
  return (
    <Group id="looks" title={say.groups.looks}>
      <Setting id="language" policy="language">
        <Choice
          label={say.languageLabel}
          how={say.languageHow}
          value={settings.language ?? 'auto'}
          options={say.languages}
          onInput={(language) => void save({ language: language === 'auto' ? null : language })}
        />
      </Setting>
      <Setting id="confidential" policy="confidential">
        <Tick
          label={say.confidential}
          how={say.confidentialHow}
          value={settings.confidential}
          onInput={(confidential) => void save({ confidential })}
        />
      </Setting>
      {/* In Firefox no page can open the panel, so there is no button. */}
      {import.meta.env.BROWSER !== 'firefox' && (
        <Setting id="launcher" policy="launcher">
          <Tick
            label={optionsWords.launcher}
            how={say.launcherHow}
            value={settings.launcher}
            onInput={(launcher) => void save({ launcher })}
          />
        </Setting>
      )}
    </Group>
  );
}
