import { useEffect, useRef } from 'preact/hooks';
import { keyOfFinding } from '../../domain/checks/check';
import { calendarWords as say } from '../../locales/calendar-words';
import { LevelIcon } from '../checks/LevelIcon';
import { Name } from '../ui/Name';
import type { EventChecks } from './use-event-checks';

/** Under "Tell the client now": what stands against it, what to do, and where a reason is given (product §6, §7). */
export function EventFindings({ state }: { state: EventChecks }) {
  const { found, describe, reasonFor, give } = state;
  const list = useRef<HTMLUListElement>(null);
  const ids = found.map(keyOfFinding).join();
  // It comes below what was pressed, and may be below the fold.
  useEffect(() => list.current?.scrollIntoView({ block: 'nearest' }), [ids]);
  if (found.length === 0) return null;
  return (
    <ul ref={list} class="findings" aria-label={say.checks.title}>
      {found.map((finding) => {
        const { level, who } = finding;
        const key = keyOfFinding(finding);
        const { what, todo } = describe(finding);
        const field = `event-check-${key}`;
        return (
          <li class={`finding ${level}`} key={key}>
            <LevelIcon level={level} />
            <div>
              <p>
                <b class={level === 'warn' ? 'unseen' : undefined}>
                  {level === 'block' && who ? say.checks.notThem : say.checks.levels[level]}:{' '}
                </b>
                <Name>{what}</Name> {todo}
              </p>
              {level === 'confirm' && (
                <div class="why-line">
                  <label for={field}>{say.checks.reason}</label>
                  <input
                    id={field}
                    type="text"
                    maxLength={500}
                    autoComplete="off"
                    translate={false}
                    value={reasonFor(finding)}
                    onInput={(event) => give(finding, event.currentTarget.value)}
                  />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
