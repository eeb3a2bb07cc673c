import type { CaseRef } from '../../domain/case';
import { words } from '../../locales/words';
import type { CaseScreen } from '../screen';
import { lazy } from '../ui/lazy';
import { MenuButton, type PopupProps } from '../ui/MenuButton';

export type ActionsProps = { caseRef: CaseRef; caseName: string; mode: CaseScreen['mode'] };
export type ActionsPopupProps = ActionsProps & PopupProps;

const ActionsPopup = lazy<ActionsPopupProps>(() => import('./ActionsPopup').then((m) => m.ActionsPopup));

/** The menu beside the case's name. */
export function ActionsMenu(props: ActionsProps) {
  return (
    <MenuButton id="actions" name={words.actions} sign="⋯">
      {(popup) => <ActionsPopup {...props} {...popup} />}
    </MenuButton>
  );
}
