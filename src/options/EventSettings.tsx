import type { EventDialect } from '../domain/calendar';
import { moreWords } from '../locales/more-words';
import { settingsWords as say } from '../locales/settings-words';
import { call } from '../messaging/client';
import { Setting } from './layout/Setting';
import { Choice } from './mapping/Choice';

type Props = { dialect: EventDialect; onOutcome: (text: string) => void };

/** How events are spelled where Hona's article contradicts itself (facts A23, A24, A26, A30); saved as it is chosen. */
export function EventSettings({ dialect, onOutcome }: Props) {
  const save = async (change: Partial<EventDialect>) => {
    const reply = await call('saveRules', { rules: { events: { ...dialect, ...change } } });
    onOutcome(reply.ok ? say.eventsSaved : moreWords.errors[reply.error.code]);
  };
  const choice = <K extends keyof EventDialect>(key: K) => {
    const { label, how, options } = say.events[key];
    return (
      <Choice<EventDialect[K]>
        label={label}
        how={how}
        value={dialect[key]}
        options={options as Record<EventDialect[K], string>}
        onInput={(chosen) => void save({ [key]: chosen })}
      />
    );
  };
  return (
    <Setting id="events" policy="events">
      <h3>{say.eventsTitle}</h3>
      <p class="small">{say.eventsHow}</p>
      {choice('remindersField')}
      {choice('amount')}
      {choice('people')}
      {choice('zones')}
    </Setting>
  );
}
