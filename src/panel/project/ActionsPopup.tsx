import type { Settings } from '../../domain/connection';
import type { Feature } from '../../domain/features';
import { homeWords as home } from '../../locales/home-words';
import { moreWords as more } from '../../locales/more-words';
import { phoneWords as phone } from '../../locales/phone-words';
import { shortcutsWords as keys } from '../../locales/shortcuts-words';
import { unfinishedWords as unfinished } from '../../locales/unfinished-words';
import { refresh } from '../more-actions';
import { openInHona } from '../open-in-hona';
import { panelStore, usePanel } from '../store';
import { Menu, type MenuEntry } from '../ui/Menu';
import type { PopupProps } from '../ui/MenuButton';
import type { ActionsPopupProps } from './ActionsMenu';
import { setConfidential } from './set-confidential';
import { toggleMark } from './toggle-mark';

const MARKS = ['flagged', 'unread', 'archived', 'spam'] as const;

/** What the menu beside the case's name holds: Hona and MyCase, one's own marks, messages, the panel itself. */
export function ActionsPopup({ caseRef, caseName, mode, startAt, close }: ActionsPopupProps) {
  const refreshing = usePanel((s) => s.refreshing);
  const marks = usePanel((s) => s.record?.marks);
  const settings = usePanel((s) => s.ambient?.settings);
  const unless = (feature: Feature, entry: MenuEntry) => (settings?.off.includes(feature) ? [] : [entry]);
  const entries: MenuEntry[] = [
    ...unless('update', { label: more.updateHona, run: () => panelStore.setState({ dialog: 'update' }) }),
    ...unless('refresh', {
      label: more.refresh,
      off: mode === 'thread' || refreshing,
      run: () => void refresh(caseRef),
    }),
    { label: more.openInHona, run: () => openInHona(caseRef.caseId, caseName) },
    ...MARKS.map((mark) => ({
      label: home.actions[mark][marks?.[mark] ? 1 : 0] ?? '',
      off: !marks,
      begins: mark === MARKS[0],
      run: () => void toggleMark(caseRef, mark, !marks?.[mark]),
    })),
    ...listPanelEntries(
      settings,
      unless('export', { label: more.exportMessages, run: () => panelStore.setState({ dialog: 'export' }) }),
    ),
  ];

  return <Menu button="actions" entries={entries} startAt={startAt} close={close} />;
}

/** The same menu where no case is open: all messages, and the panel itself. */
export function HomePopup(popup: PopupProps) {
  const settings = usePanel((s) => s.ambient?.settings);
  return <Menu button="actions" entries={listPanelEntries(settings)} {...popup} />;
}

/** @param ofCase what of a case's messages stands among all messages */
function listPanelEntries(settings: Settings | undefined, ofCase: MenuEntry[] = []): MenuEntry[] {
  const confidential = settings?.confidential ?? false;
  return [
    { label: unfinished.title, begins: true, run: () => panelStore.setState({ dialog: 'unfinished' }) },
    ...ofCase,
    ...(settings?.byPhoneNumber
      ? [{ label: phone.open, run: () => panelStore.setState({ dialog: 'phone' }) }]
      : []),
    {
      label: confidential ? keys.unblur : keys.blur,
      begins: true,
      run: () => void setConfidential(!confidential),
    },
    { label: keys.title, run: () => panelStore.setState({ dialog: 'shortcuts' }) },
    { label: more.settings, run: () => window.open('/options.html', '_blank', 'noopener') },
    { label: more.whatCanBeRead, run: () => panelStore.setState({ dialog: 'health' }) },
  ];
}
