import { moreWords as more } from '../../locales/more-words';
import { words } from '../../locales/words';
import { change } from '../actions';
import { Decision } from './Decision';
import { DecisionButton } from './DecisionButton';
import type { DecisionProps } from './EntryState';
import { FailedState } from './FailedState';
import { SettledState } from './SettledState';
import { StoppedState } from './StoppedState';
import { UnknownState } from './UnknownState';

const SETTLED = ['logged', 'arrived', 'discarded'];

/** What stands under a message that needs a person, or that is settled. Never modal. */
export function EntryDecision(props: DecisionProps) {
  const { entry, holdsBack, explain, busy, press } = props;
  return (
    <>
      {entry.state === 'queued' && <StoppedState {...props} />}
      {entry.state === 'failed' && <FailedState {...props} />}
      {entry.state === 'unknown' && <UnknownState {...props} />}
      {SETTLED.includes(entry.state) && <SettledState {...props} />}
      {explain && (
        <>
          <p class="state">{words.states[entry.state]}</p>
          <Decision kind="plain" text={[more.handedOver]}>
            <DecisionButton
              label={more.understood}
              busy={busy}
              onPress={() => press(() => change('handedOverExplained', {}))}
            />
          </Decision>
        </>
      )}
      {holdsBack && (
        <p class="state">
          <button
            type="button"
            class="link"
            aria-disabled={busy}
            onClick={() => press(() => change('leaveOpen', { entryId: entry.id }))}
          >
            {more.leaveOpen}
          </button>
        </p>
      )}
    </>
  );
}
