import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { change } from '../actions';
import { Decision } from './Decision';
import type { DecisionProps } from './EntryState';
import { FailedState } from './FailedState';
import { StoppedState } from './StoppedState';
import { UnknownState } from './UnknownState';

/** What opens under a message that needs a person. Never modal. */
export function EntryDecision(props: DecisionProps) {
  const { entry, holdsBack, explain, busy, press } = props;
  return (
    <>
      {entry.state === 'queued' && <StoppedState {...props} />}
      {entry.state === 'failed' && <FailedState {...props} />}
      {entry.state === 'unknown' && <UnknownState {...props} />}
      {explain && (
        <>
          <p class="state">{words.states[entry.state]}</p>
          <Decision kind="plain" text={[more.handedOver]}>
            <button
              type="button"
              class="btn"
              disabled={busy}
              onClick={() => press(() => change('handedOverExplained', {}))}
            >
              {more.understood}
            </button>
          </Decision>
        </>
      )}
      {holdsBack && (
        <p class="state">
          <button
            type="button"
            class="link"
            disabled={busy}
            onClick={() => press(() => change('leaveOpen', { entryId: entry.id }))}
          >
            {more.leaveOpen}
          </button>
        </p>
      )}
    </>
  );
}
