import { settingsWords as say } from '../../locales/settings-words';

type Props = { query: string; count: number; onQuery: (query: string) => void };

/** One field that filters the page, and how much fits. */
export function SearchField({ query, count, onQuery }: Props) {
  const isSearched = query.trim() !== '';
  return (
    <search class="settings-search">
      <label for="settings-query">{say.search}</label>
      <input
        id="settings-query"
        type="search"
        autoComplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <p class="small" aria-live="polite">
        {isSearched && (count > 0 ? say.fits(count) : say.nothingFits(query.trim()))}
      </p>
      {isSearched && count === 0 && (
        <button
          type="button"
          class="btn"
          onClick={() => {
            onQuery('');
            document.getElementById('settings-query')?.focus();
          }}
        >
          {say.showAll}
        </button>
      )}
    </search>
  );
}
