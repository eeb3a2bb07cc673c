import { composerWords as say } from '../../locales/composer-words';
import { openInHona } from '../open-in-hona';
import { useCase } from '../project/use-case';
import { findShownCase } from '../screen';
import { usePanel } from '../store';
import { Dialog } from '../ui/Dialog';

/** The API takes no file (product §6): what to do instead, by which way staff came here. */
export function FileDialog({ why }: { why: keyof typeof say.fileTitle }) {
  return (
    <Dialog title={say.fileTitle[why]}>
      {(close) => (
        <>
          <p>{say.fileWhy[why]}</p>
          <ol class="steps">
            {say.fileWays.map((way) => (
              <li key={way}>{way}</li>
            ))}
          </ol>
          <HonaButtons close={close} />
        </>
      )}
    </Dialog>
  );
}

/** "Open Hona" where a case is open, and "Close". */
export function HonaButtons({ close }: { close: () => void }) {
  const ref = usePanel((s) => findShownCase(s.page));
  const name = useCase()?.project.name;
  return (
    <div class="buttons end">
      {ref && (
        <button
          type="button"
          class="btn"
          onClick={() => openInHona(ref.caseId, name?.state === 'known' ? name.value : ref.caseId)}
        >
          {say.openHona}
        </button>
      )}
      <button type="button" class="btn main" onClick={close}>
        {say.close}
      </button>
    </div>
  );
}
