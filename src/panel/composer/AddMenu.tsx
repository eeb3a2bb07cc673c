import { composerWords as say } from '../../locales/composer-words';
import { type PanelDialog, panelStore } from '../store';
import { Menu, type MenuEntry } from '../ui/Menu';
import type { PopupProps } from '../ui/MenuButton';
import { findTextField, insertWord } from './insert';

/** What the menu (+) of the composer holds (product §6). */
export function AddMenu(popup: PopupProps) {
  const open = (dialog: PanelDialog) => () => {
    // The dialog gives the focus back to where it was: where the text is written.
    findTextField()?.focus();
    panelStore.setState({ dialog });
  };
  const { ambient } = panelStore.getState();
  const link = ambient?.rules.conversationLink;
  const entries: MenuEntry[] = [
    ...(ambient?.settings.off.includes('templates') ? [] : [{ label: say.template, run: open('templates') }]),
    { label: say.link, run: link ? () => void insertWord(link) : open('link') },
    { label: say.field, run: open('fields') },
    { label: say.upload, run: open('upload') },
    { label: say.attach, run: open('attach') },
  ];
  return <Menu button="add" entries={entries} {...popup} />;
}
