import { fillHonaAddress } from '../domain/firm-address';
import { composerWords as say } from '../locales/composer-words';
import { moreWords as more } from '../locales/more-words';
import { flash } from './more-actions';
import { panelStore } from './store';

/** Hona's own list of projects; no address of a single one is documented. */
const HONA_PROJECTS = 'https://app.hona.com/projects';

/**
 * "Open in Hona" (product §5): the firm's own address, else Hona's Projects page; the case's name is copied for its
 * search, which also helps where the firm's address leads to no single project.
 */
export function openInHona(caseId: string, caseName: string): void {
  const pattern = panelStore.getState().ambient?.rules.honaAddress ?? null;
  const own = pattern && fillHonaAddress(pattern, caseId);
  window.open(own ?? HONA_PROJECTS, '_blank', 'noopener');
  navigator.clipboard.writeText(caseName).then(
    () => flash(own ? say.caseNameCopied : more.caseNameCopied),
    // Without the clipboard the page is open all the same.
    () => undefined,
  );
}
