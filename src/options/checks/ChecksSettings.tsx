import { useEffect, useState } from 'preact/hooks';
import { type CheckId, type CheckLevel, DEFAULT_LEVELS, FIXED_CHECKS } from '../../domain/checks/check';
import { NEVER_BLOCKS } from '../../domain/checks/never-blocks';
import { findLevel } from '../../domain/checks/run-checks';
import type { FirmRules } from '../../domain/firm-rules';
import { checksWords as words } from '../../locales/checks-words';
import { moreWords } from '../../locales/more-words';
import { call } from '../../messaging/client';
import { Field } from '../Field';
import { Group } from '../layout/Group';
import { useLocked } from '../layout/Locked';
import { Setting } from '../layout/Setting';
import { useUnsaved } from '../layout/unsaved';
import { Choice } from '../mapping/Choice';
import { findHosts, formatClock, isZone, readClock } from './read-rules';

const IDS = Object.keys(DEFAULT_LEVELS) as CheckId[];
const say = words.settings;

type Form = { checks: FirmRules['checks']; from: string; to: string; zone: string; shorteners: string };
const toForm = ({ checks, quiet, zone, shorteners }: FirmRules): Form => ({
  checks,
  from: formatClock(quiet.from),
  to: formatClock(quiet.to),
  zone: zone ?? '',
  shorteners: shorteners.join(', '),
});

type Props = { rules: FirmRules; onOutcome: (text: string) => void };

/** What the firm sets for each check before sending (product §6). What another window saves comes in by itself. */
export function ChecksSettings({ rules, onOutcome }: Props) {
  const saved = JSON.stringify(toForm(rules));
  const [form, setForm] = useState<Form>(() => toForm(rules));
  useEffect(() => setForm(JSON.parse(saved)), [saved]);
  useUnsaved(JSON.stringify(form) !== saved);
  const isLocked = useLocked();
  const set = (change: Partial<Form>) => setForm((old) => ({ ...old, ...change }));

  const save = async () => {
    const [from, to] = [readClock(form.from), readClock(form.to)];
    if (from === null || to === null) return onOutcome(say.clockOdd);
    const zone = form.zone.trim() || null;
    if (zone !== null && !isZone(zone)) return onOutcome(say.zoneOdd);
    const shorteners = findHosts(form.shorteners);
    if (!shorteners) return onOutcome(say.shortenersOdd);
    const reply = await call('saveRules', {
      rules: {
        checks: form.checks,
        ...(isLocked('quietHours') ? {} : { quiet: { from, to }, zone }),
        shorteners,
      },
    });
    onOutcome(reply.ok ? say.saved : moreWords.errors[reply.error.code]);
  };

  return (
    <Group id="checks" title={say.title}>
      <p class="small">{say.how}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {IDS.map((id) => (
          <Setting key={id} id={`check-${id}`} policy={`check-${id}`}>
            {FIXED_CHECKS.has(id) ? (
              <p class="field">
                {words.names[id]}: <b>{say.levels.block}</b> ({say.fixed})
              </p>
            ) : (
              <Choice<CheckLevel>
                label={words.names[id]}
                value={findLevel(id, form)}
                options={levelsOf(id)}
                onInput={(level) => set({ checks: withLevel(form.checks, id, level) })}
              />
            )}
          </Setting>
        ))}
        <Setting id="quiet-hours" policy="quietHours">
          <Field label={say.from} value={form.from} onInput={(from) => set({ from })}>
            {say.quietHow}
          </Field>
          <Field label={say.to} value={form.to} onInput={(to) => set({ to })} />
        </Setting>
        <Setting id="firm-zone" policy="quietHours">
          <Field
            label={say.zone}
            value={form.zone}
            offers={Intl.supportedValuesOf('timeZone')}
            onInput={(zone) => set({ zone })}
          >
            {say.zoneHow}
          </Field>
        </Setting>
        <Setting id="shorteners">
          <Field label={say.shorteners} value={form.shorteners} onInput={(shorteners) => set({ shorteners })}>
            {say.shortenersHow}
          </Field>
        </Setting>
        <div class="buttons">
          <button type="submit" class="btn main">
            {say.save}
          </button>
        </div>
      </form>
    </Group>
  );
}

/** A level that is the default's is not kept: a later version may know a better one. */
function withLevel(checks: FirmRules['checks'], id: CheckId, level: CheckLevel): FirmRules['checks'] {
  const { [id]: _old, ...others } = checks;
  return level === DEFAULT_LEVELS[id] ? others : { ...others, [id]: level };
}

function levelsOf(id: CheckId): Record<CheckLevel, string> {
  const levels = Object.entries(say.levels).filter(([level]) => level !== 'block' || !NEVER_BLOCKS.has(id));
  return Object.fromEntries(
    levels.map(([level, word]) => [level, level === DEFAULT_LEVELS[id] ? say.usual(word) : word]),
  ) as Record<CheckLevel, string>;
}
