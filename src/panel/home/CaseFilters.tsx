import { HOME_FILTERS, type HomeFilter } from '../../domain/home';
import { homeWords as home } from '../../locales/home-words';

type Props = {
  filter: HomeFilter;
  counts: Record<HomeFilter, number>;
  choose: (filter: HomeFilter) => void;
};

/** One of several; those that would show nothing are left out, but for the first and the chosen one. */
export function CaseFilters({ filter, counts, choose }: Props) {
  const offered = HOME_FILTERS.filter((name) => name === 'all' || name === filter || counts[name] > 0);
  if (offered.length === 1) return null;
  return (
    <fieldset class="filters">
      <legend class="unseen">{home.filtersLabel}</legend>
      {offered.map((name) => (
        <label key={name}>
          <input type="radio" name="case-filter" checked={name === filter} onChange={() => choose(name)} />
          <span>
            {home.filters[name]} {name !== 'all' && <b>{counts[name]}</b>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
