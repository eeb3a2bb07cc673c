import { composerWords as say } from '../../locales/composer-words';
import { moreWords as more } from '../../locales/more-words';
import { Name } from '../ui/Name';
import type { DraftKeeper, DraftView } from './draft-keeper';

type Props = { keeper: DraftKeeper; view: DraftView; onChosen: () => void };

/** Another window wrote the same draft: staff choose which text stays. */
export function OtherText({ keeper, view, onChosen }: Props) {
  /** The question is answered: it must not stand beside Send any longer. */
  const choose = (which: () => unknown) => {
    onChosen();
    which();
  };
  if (view.theirs === null) return null;
  return (
    <div class="decision warn">
      <p>
        {say.changedElsewhere} <Name>{more.theirs(view.theirs)}</Name>
      </p>
      <div class="buttons">
        <button type="button" class="btn" onClick={() => choose(() => keeper.keepMine())}>
          {more.keepThis}
        </button>
        <button type="button" class="btn" onClick={() => choose(() => keeper.takeTheirs())}>
          {more.takeThat}
        </button>
      </div>
    </div>
  );
}
