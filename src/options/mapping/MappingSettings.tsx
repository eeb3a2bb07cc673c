import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Mapping } from '../../domain/mapping';
import { listChanges } from '../../domain/mapping-changes';
import { checkForm, type RowSection, toMapping } from '../../domain/mapping-form';
import { moreWords } from '../../locales/more-words';
import { optionsWords } from '../../locales/options-words';
import { Notice } from '../../panel/ui/Notice';
import type { SeenValues } from '../../store/read/seen-values';
import { Group } from '../layout/Group';
import { Locked } from '../layout/Locked';
import { Setting } from '../layout/Setting';
import { Tick } from '../Tick';
import { ChangeList } from './ChangeList';
import { LogFormats } from './LogFormats';
import { MappingFields } from './MappingFields';
import { MappingFile } from './MappingFile';
import { MappingRows } from './MappingRows';
import { useMapping } from './use-mapping';
import { useSeen } from './use-seen';

const say = optionsWords.mapping;

type Props = {
  /** Changes with everything that was read, or that another window may have saved. */
  version: unknown;
  onOutcome: (text: string) => void;
};

/** Where the values to choose from stand. */
const SEEN: Record<RowSection, keyof SeenValues | null> = {
  clientGroups: 'groups',
  contactRoles: 'groups',
  phases: 'stages',
  notStartedStages: 'stages',
  projectTypes: 'practiceAreas',
  teamRoles: 'titles',
  logSubjectWords: null,
};
const NOTHING: readonly string[] = [];

/** "How your firm's MyCase maps to Hona" (product §4): what is typed counts when it is saved, all at once. */
export function MappingSettings({ version, onOutcome }: Props) {
  const { draft, change, take, restOnNewer, replace, saveForm } = useMapping(version);
  const seen = useSeen(version);
  /** A saving was refused: from then on what is wrong is marked as it is typed. */
  const [marked, setMarked] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  if (!draft) return null;
  const { form, saved, newer, isChanged } = draft;
  const problems = marked ? checkForm(form) : [];

  const save = async () => {
    const wrong = checkForm(form).length;
    setMarked(wrong > 0);
    if (wrong > 0) {
      onOutcome(say.notSaved(wrong));
      // When they are marked: to the first of them.
      requestAnimationFrame(() =>
        root.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    const reply = await saveForm(draft);
    onOutcome(reply.ok ? say.saved : moreWords.errors[reply.error.code]);
  };
  const discard = () => {
    setMarked(false);
    take(newer ?? saved);
    onOutcome(say.discarded);
  };

  const rows = (section: RowSection, of = SEEN[section]) => (
    <MappingRows
      section={section}
      rows={form[section]}
      seen={of ? seen[of] : NOTHING}
      problems={problems}
      onRows={(changed) => change({ [section]: changed })}
      onOutcome={onOutcome}
    />
  );
  const part = (section: RowSection, children: ComponentChildren = rows(section)) => (
    <Setting id={`map-${section}`}>
      <fieldset>
        <legend>{say.sections[section]}</legend>
        <p class="small">{say.how[section]}</p>
        {children}
      </fieldset>
    </Setting>
  );
  return (
    <Group id="mapping" title={say.title}>
      <p class="small">{say.about}</p>
      <Locked by="mapping">
        <form
          ref={root}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {part('clientGroups')}
          {part(
            'phases',
            <>
              <Tick
                label={say.followTasks}
                how={say.followTasksHow}
                value={form.phasesFollowTasks}
                onInput={(phasesFollowTasks) => change({ phasesFollowTasks })}
              />
              {rows('phases')}
            </>,
          )}
          {part('notStartedStages')}
          {part('projectTypes')}
          {part('teamRoles')}
          {part(
            'contactRoles',
            <>
              <Tick
                label={say.several}
                how={form.several ? null : say.severalOff}
                value={form.several}
                onInput={(several) => change({ several })}
              />
              {(form.several || form.contactRoles.length > 0) && rows('contactRoles')}
            </>,
          )}
          <Setting id="map-fields">
            <fieldset>
              <legend>{say.fieldsTitle}</legend>
              <p class="small">{say.fieldsHow}</p>
              <MappingFields form={form} seen={seen} problems={problems} onChange={change} />
            </fieldset>
          </Setting>
          {part(
            'logSubjectWords',
            <>
              {rows('logSubjectWords')}
              <LogFormats
                formats={form.logFormats}
                problems={problems}
                onFormats={(logFormats) => change({ logFormats })}
                onOutcome={onOutcome}
              />
            </>,
          )}
          {newer && (
            <Newer
              mine={toMapping(form)}
              theirs={newer.mapping}
              onTake={discard}
              onKeep={() => {
                restOnNewer();
                onOutcome(say.keptMine);
              }}
            />
          )}
          <div class="buttons">
            <button type="submit" class="btn main">
              {say.save}
            </button>
            {isChanged && (
              <button type="button" class="btn" onClick={discard}>
                {say.discard}
              </button>
            )}
          </div>
          {isChanged && <p class="small caution">{say.unsaved}</p>}
        </form>
        <Setting id="mapping-file">
          <MappingFile
            saved={saved.mapping}
            isChanged={isChanged}
            onReplace={replace}
            onOutcome={onOutcome}
          />
        </Setting>
      </Locked>
    </Group>
  );
}

type NewerProps = { mine: Mapping; theirs: Mapping; onTake: () => void; onKeep: () => void };

/** Another window was faster: nothing of either goes without a word. */
function Newer({ mine, theirs, onTake, onKeep }: NewerProps) {
  const changes = listChanges(theirs, mine);
  return (
    <Notice kind="bad">
      {changes.length === 0 ? say.newerSame : say.newer}
      <ChangeList changes={changes} />
      <div class="buttons">
        <button type="button" class="btn" onClick={onTake}>
          {say.takeTheirs}
        </button>
        <button type="button" class="btn" onClick={onKeep}>
          {say.keepMine}
        </button>
      </div>
    </Notice>
  );
}
