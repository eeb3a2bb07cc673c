import { moreWords as more } from '../../locales/more-words';
import { OtherBanners } from '../project/MoreBanners';
import type { SideScreen } from '../screen';
import { usePanel } from '../store';
import { takeAsMe } from '../take-as-me';
import { Name } from '../ui/Name';
import { useSide } from './use-side';

/** A page of the firm's staff: on one's own, one press makes it the author (product §6). */
export function StaffScreen({ screen }: { screen: SideScreen }) {
  const facts = useSide(screen);
  const ambient = usePanel((s) => s.ambient);
  const name = facts?.name?.value;
  const { staffId = null, staffName = null } = ambient?.settings ?? {};
  const firm = ambient?.connection?.firm;
  const isOther = firm !== undefined && firm !== screen.firm;
  return (
    <main class="say">
      <h1 tabIndex={-1}>{more.staffPage}</h1>
      {name && (
        <p>
          <b>
            <Name>{name}</Name>
          </b>
          {facts.title?.value && (
            <>
              {' · '}
              <Name>{facts.title.value}</Name>
            </>
          )}
        </p>
      )}
      <OtherBanners />
      {isOther && <p>{more.staffOtherFirm(firm)}</p>}
      {!isOther && !name && <p>{more.staffNotRead}</p>}
      {!isOther && name && screen.id === staffId && <p>{more.staffIsMe(name)}</p>}
      {!isOther && name && screen.id !== staffId && (
        <>
          <p>
            {more.staffHow} {staffName && more.staffNow(staffName)}
          </p>
          <p>
            <button type="button" class="btn main" onClick={() => void takeAsMe(screen.id, name)}>
              {more.staffThisIsMe}
            </button>
          </p>
        </>
      )}
    </main>
  );
}
