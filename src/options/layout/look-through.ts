import { searchKeywords } from '../../locales/search-keywords';
import type { GroupId } from '../../locales/settings-words';
import { isFound } from './search';

/** What stands on the page now. */
export type Looked = {
  /** The groups that hold anything, in their order. */
  groups: GroupId[];
  /** The groups and settings that fit; null: nothing is searched for. */
  found: string[] | null;
  /** How many settings fit; a group that is one thing counts as one. */
  count: number;
};

/** What names a setting and says what it is for; not what is chosen or typed in it. */
const NAMES = 'h2, h3, legend, label, summary, p, button';

/**
 * Searches the page by its own words: what is on the screen is found, whatever part of the page brought it, and beside it
 * by what else people call it, in both languages.
 */
export function lookThrough(root: HTMLElement, query: string): Looked {
  const isSearched = query.trim() !== '';
  const looked: Looked = { groups: [], found: isSearched ? [] : null, count: 0 };
  for (const group of root.querySelectorAll<HTMLElement>('[data-group]')) {
    if (!group.textContent) continue;
    const id = group.id as GroupId;
    if (!isSearched) {
      looked.groups.push(id);
      continue;
    }
    const title = `${group.querySelector('h2')?.textContent ?? ''} ${searchKeywords(id)}`;
    const settings = [...group.querySelectorAll<HTMLElement>('[data-setting]')];
    const fits = settings
      .filter((one) => isFound(query, `${title} ${namesIn(one)} ${searchKeywords(one.id)}`))
      .map((one) => one.id);
    const isWhole = settings.length === 0 && isFound(query, `${title} ${namesIn(group)}`);
    if (fits.length === 0 && !isWhole) continue;
    looked.groups.push(id);
    looked.found?.push(id, ...fits);
    looked.count += isWhole ? 1 : fits.length;
  }
  return looked;
}

function namesIn(element: HTMLElement): string {
  return [...element.querySelectorAll(NAMES)].map((one) => one.textContent).join(' ');
}
