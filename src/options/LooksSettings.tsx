import type { Settings } from '../domain/connection';
import { moreWords } from '../locales/more-words';
import { optionsWords } from '../locales/options-words';
import { settingsWords as say } from '../locales/settings-words';
import { shortcutsWords } from '../locales/shortcuts-words';
import { call } from '../messaging/client';
import type { PanelCalls } from '../messaging/protocol';
import { Notice } from '../panel/ui/Notice';
import { Group } from './layout/Group';
import { Setting } from './layout/Setting';
import { letGo } from './layout/unsaved';
import { Choice } from './mapping/Choice';
import { Tick } from './Tick';

type Props = {
  settings: Settings;
  /** Another language was chosen, and waits for what is not saved. */
  speaksOther: boolean;
  onOutcome: (text: string) => void;
};

/** Language, blurring, single keys, and the button in MyCase; each saved as it is chosen. */
export function LooksSettings({ settings, speaksOther, onOutcome }: Props) {
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
        <div aria-live="polite">
          {speaksOther && (
            <Notice>
              <p>{say.languageWaits}</p>
              <button type="button" class="btn" onClick={letGo}>
                {say.languageNow}
              </button>
            </Notice>
          )}
        </div>
      </Setting>
      <Setting id="confidential" policy="confidential">
        <Tick
          label={say.confidential}
          how={say.confidentialHow}
          value={settings.confidential}
          onInput={(confidential) => void save({ confidential })}
        />
      </Setting>
      <Setting id="single-keys">
        <Tick
          label={shortcutsWords.single}
          how={say.singleKeysHow}
          value={settings.singleKeys}
          onInput={(singleKeys) => void save({ singleKeys })}
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
