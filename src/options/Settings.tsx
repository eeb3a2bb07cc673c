import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { optionsWords as say } from '../locales/options-words';
import { AccessNotice } from '../panel/ui/AccessNotice';
import type { Ambient } from '../store/read';
import { About } from './About';
import { ConnectionSettings } from './ConnectionSettings';
import { ChecksSettings } from './checks/ChecksSettings';
import { DeleteEverything } from './DeleteEverything';
import { Diagnostics } from './Diagnostics';
import { FirmSettings } from './FirmSettings';
import { KeepSettings } from './KeepSettings';
import { KeptStops } from './KeptStops';
import { LooksSettings } from './LooksSettings';
import { Contents } from './layout/Contents';
import { Group } from './layout/Group';
import { pageView } from './layout/page-view';
import { SearchField } from './layout/SearchField';
import { useDeepLink } from './layout/use-deep-link';
import { useLook } from './layout/use-look';
import { MappingSettings } from './mapping/MappingSettings';
import { NotifySettings } from './NotifySettings';
import { PersonalSettings } from './PersonalSettings';
import { PolicySettings } from './PolicySettings';
import { SettingsFile } from './settings-file/SettingsFile';
import { TemplateSettings } from './templates/TemplateSettings';
import { useLockedKeys } from './use-locked-keys';

type Props = {
  /** Null: the store cannot be read, or not yet. */
  ambient: Ambient | null;
  /** Changes with every purge: nothing typed before stays in a field. */
  epoch: number;
  /** Another language was chosen, and waits for what is not saved. */
  speaksOther: boolean;
  onOutcome: (text: string) => void;
};

/** All settings in their groups, with a search over them and links to each. */
export function Settings({ ambient, epoch, speaksOther, onOutcome }: Props) {
  const [query, setQuery] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const { groups, found, count } = useLook(root, query);
  const locked = useLockedKeys();
  useDeepLink(root, () => setQuery(''));

  // Before it is painted: what does not fit, or is locked, is never seen otherwise.
  const confidential = ambient?.settings.confidential !== false;
  useLayoutEffect(
    () => pageView.setState({ found: found && new Set(found), locked, confidential }),
    [found, locked, confidential],
  );

  return (
    <>
      <div class="settings-head">
        <SearchField query={query} count={count} onQuery={setQuery} />
        <Contents groups={groups} />
      </div>
      <div ref={root} class="groups">
        {ambient && (
          <>
            {!ambient.access && <AccessNotice />}
            <ConnectionSettings key={epoch} connection={ambient.connection} onOutcome={onOutcome} />
            <PersonalSettings key={`you ${epoch}`} settings={ambient.settings} onOutcome={onOutcome} />
            <NotifySettings on={ambient.settings.notify} onOutcome={onOutcome} />
            <ChecksSettings key={`checks ${epoch}`} rules={ambient.rules} onOutcome={onOutcome} />
            <TemplateSettings key={`templates ${epoch}`} onOutcome={onOutcome} />
            <MappingSettings key={`mapping ${epoch}`} version={ambient} onOutcome={onOutcome} />
            <FirmSettings key={`firm ${epoch}`} rules={ambient.rules} onOutcome={onOutcome} />
          </>
        )}
        <Group id="keep" title={say.keepTitle}>
          {ambient && <KeptStops version={ambient} onOutcome={onOutcome} />}
          {ambient && (
            <KeepSettings keepDays={ambient.settings.keepDays} version={ambient} onOutcome={onOutcome} />
          )}
          {ambient && <SettingsFile key={`file ${epoch}`} ambient={ambient} onOutcome={onOutcome} />}
          <DeleteEverything onOutcome={onOutcome} />
        </Group>
        {ambient && (
          <LooksSettings settings={ambient.settings} speaksOther={speaksOther} onOutcome={onOutcome} />
        )}
        <Group id="policy" title={null}>
          <PolicySettings />
        </Group>
        <Group id="diagnostics" title={null}>
          <Diagnostics onOutcome={onOutcome} />
        </Group>
        <About />
      </div>
    </>
  );
}
