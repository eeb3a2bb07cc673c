import type { ComponentType } from 'preact';
import { caseKey } from '../domain/case';
import type { Feature } from '../domain/features';
import { RecordStopDialog } from './checks/RecordStopDialog';
import { AuthorDialog } from './composer/AuthorDialog';
import { FileDialog } from './composer/FileDialog';
import { LinkDialog } from './composer/LinkDialog';
import { PlainDialog } from './composer/PlainDialog';
import { ExportDialog } from './export/ExportDialog';
import { HealthDialog } from './health/HealthDialog';
import { PhoneDialog } from './phone/PhoneDialog';
import { UpdateDialog } from './project/UpdateDialog';
import type { Screen } from './screen';
import { ShortcutsDialog } from './shortcuts/ShortcutsDialog';
import { type PanelDialog, usePanel } from './store';
import { FieldsDialog } from './templates/FieldsDialog';
import { SlashList } from './templates/SlashList';
import { TemplatesDialog } from './templates/TemplatesDialog';
import { RemindDialog } from './unfinished/RemindDialog';
import { UnfinishedDialog } from './unfinished/UnfinishedDialog';

export type DialogsProps = { dialog: PanelDialog; screen: Screen };

/** About no one case. */
const ANYWHERE: Partial<Record<PanelDialog, ComponentType>> = {
  health: HealthDialog,
  unfinished: UnfinishedDialog,
  phone: PhoneDialog,
  shortcuts: ShortcutsDialog,
  dropped: () => <FileDialog why="dropped" />,
};

/** About the case on screen: there only while it was read, and keyed by it. */
const OF_CASE: Partial<Record<PanelDialog, ComponentType>> = {
  update: UpdateDialog,
  plain: PlainDialog,
  upload: () => <FileDialog why="upload" />,
  attach: () => <FileDialog why="attach" />,
  link: LinkDialog,
  author: AuthorDialog,
  templates: TemplatesDialog,
  fields: FieldsDialog,
  slash: SlashList,
  export: ExportDialog,
  remind: RemindDialog,
  'record-stop': RecordStopDialog,
};

/** What the firm's policy can turn off, also while it stands open. */
const NEEDS: Partial<Record<PanelDialog, Feature>> = {
  update: 'update',
  templates: 'templates',
  slash: 'templates',
  export: 'export',
};

/** What covers the screen, by the name in `PanelState.dialog`. */
export function Dialogs({ dialog, screen }: DialogsProps) {
  const need = NEEDS[dialog];
  const isOff = usePanel((s) => need !== undefined && s.ambient?.settings.off.includes(need));
  if (isOff) return null;
  const Anywhere = ANYWHERE[dialog];
  if (Anywhere) return <Anywhere key={dialog} />;
  const OfCase = OF_CASE[dialog];
  if (!OfCase || screen.kind !== 'case' || !screen.record) return null;
  return <OfCase key={`${dialog} ${caseKey(screen.ref)}`} />;
}
