import { useLayoutEffect, useState } from 'preact/hooks';
import { checkFirmAddress } from '../domain/firm-address';
import type { FirmRules } from '../domain/firm-rules';
import { moreWords } from '../locales/more-words';
import { optionsWords as say } from '../locales/options-words';
import { call } from '../messaging/client';
import { EventSettings } from './EventSettings';
import { Field } from './Field';
import { Group } from './layout/Group';
import { Setting } from './layout/Setting';
import { useUnsaved } from './layout/unsaved';

type Props = { rules: FirmRules; onOutcome: (text: string) => void };

/** Addresses that are the same for all of the firm's staff (product §5, "Open in Hona"; §6, link to conversation). */
export function FirmSettings({ rules, onOutcome }: Props) {
  const [link, setLink] = useState('');
  const [hona, setHona] = useState('');
  const [problems, setProblems] = useState<{ link: string | null; hona: string | null }>({
    link: null,
    hona: null,
  });

  // Another window may have changed them. At once: what is typed comes after it.
  useLayoutEffect(() => {
    setLink(rules.conversationLink ?? '');
    setHona(rules.honaAddress ?? '');
  }, [rules.conversationLink, rules.honaAddress]);
  useUnsaved(link.trim() !== (rules.conversationLink ?? '') || hona.trim() !== (rules.honaAddress ?? ''));

  const save = async () => {
    const checkedLink = check(link, 'conversation');
    const checkedHona = check(hona, 'project');
    setProblems({ link: checkedLink.problem, hona: checkedHona.problem });
    const problem = checkedLink.problem ?? checkedHona.problem;
    if (problem) return onOutcome(say.firmRules.notSaved(problem));
    const reply = await call('saveRules', {
      rules: { conversationLink: checkedLink.address, honaAddress: checkedHona.address },
    });
    onOutcome(reply.ok ? say.firmRules.saved : moreWords.errors[reply.error.code]);
  };

  return (
    <Group id="hona" title={say.firmRules.title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Setting id="conversation-link">
          <Field
            label={say.firmRules.conversationLink}
            value={link}
            onInput={setLink}
            problem={problems.link}
          >
            {say.firmRules.conversationLinkHow}
          </Field>
        </Setting>
        <Setting id="hona-address">
          <Field label={say.firmRules.honaAddress} value={hona} onInput={setHona} problem={problems.hona}>
            {say.firmRules.honaAddressHow}
          </Field>
        </Setting>
        <div class="buttons">
          <button type="submit" class="btn main">
            {say.firmRules.save}
          </button>
        </div>
      </form>
      <EventSettings dialect={rules.events} onOutcome={onOutcome} />
    </Group>
  );
}

/** What was typed as it is kept; empty: none. */
function check(
  typed: string,
  of: Parameters<typeof checkFirmAddress>[1],
): { address: string | null; problem: string | null } {
  if (typed.trim() === '') return { address: null, problem: null };
  const checked = checkFirmAddress(typed, of);
  return checked.ok
    ? { address: checked.address, problem: null }
    : { address: null, problem: say.firmRules.problems[checked.why] };
}
