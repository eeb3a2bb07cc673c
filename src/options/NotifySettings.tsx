import { useEffect, useState } from 'preact/hooks';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { askForNotifications, mayNotify } from '../messaging/access';
import { call } from '../messaging/client';
import { Group } from './layout/Group';

type Props = { on: boolean; onOutcome: (text: string) => void };

/** The switch for the computer's own notifications (product §6); the browser asks at the press that turns it on. */
export function NotifySettings({ on, onOutcome }: Props) {
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    void mayNotify().then(setAllowed, () => setAllowed(false));
  }, [on]);

  const change = async (wanted: boolean) => {
    // First of all: the browser asks only in the same task as the press.
    const given = wanted ? await askForNotifications().catch(() => false) : true;
    if (!given) return onOutcome(say.notifyRefused);
    const reply = await call('saveSettings', { notify: wanted });
    setAllowed(true);
    onOutcome(reply.ok ? (wanted ? say.notifyOn : say.notifyOff) : moreWords.errors[reply.error.code]);
  };
  return (
    <Group id="notifications" title={say.notifyTitle}>
      <label class="tick">
        <input
          type="checkbox"
          checked={on && allowed}
          aria-describedby="notify-how"
          onChange={(event) => {
            const box = event.currentTarget;
            const wanted = box.checked;
            // It shows what holds, not what is hoped for.
            box.checked = on && allowed;
            void change(wanted);
          }}
        />
        <span>{say.notify}</span>
      </label>
      <p class="small" id="notify-how">
        {on && !allowed && <b class="problem">{say.notifyTaken} </b>}
        {say.notifyHow}
      </p>
    </Group>
  );
}
