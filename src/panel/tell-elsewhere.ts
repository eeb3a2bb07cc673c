import { sameCase } from '../domain/case';
import { moreWords as more } from '../locales/more-words';
import { words } from '../locales/words';
import { flash } from './more-actions';
import type { OpenCase } from './project/use-case';
import { findShownCase } from './screen';
import { announce, panelStore } from './store';

/** The outcome, where nobody looks at the dialog any more: it was closed, or the tab shows another case. */
export function tellElsewhere({ record: { ref }, project }: OpenCase, text: string): void {
  if (sameCase(ref, findShownCase(panelStore.getState().page))) {
    flash(text);
    return;
  }
  const name = project.name.state === 'known' ? project.name.value : words.caseUnnamed(ref.caseId);
  const told = more.problemOf(name, ref.caseId, text);
  panelStore.setState((s) => ({ notices: [...s.notices, { ref, text: told }] }));
  announce(told);
}
