import { countDifferent, listProduct, listProductAt, productOf } from './sources';

/** Whether a section is of the product that lies here. Null: nobody can tell in this clone. */
export type Age =
  | { is: 'this' }
  /** Files that are not the same, or in one alone; null where the commit is not here, or the product was not as in it. */
  | { is: 'older'; files: number | null }
  | null;

/** What a section says of its product. */
export type OfProduct = {
  commit: string;
  isChanged: boolean;
  /** Sources.product; missing in sections that are older than this stamp. */
  product?: string;
};

/** What lies here is read once. @returns what tells a section's age */
export function ageHere(root?: string): (stamp: OfProduct) => Age {
  const here = listProduct(root);
  return ({ commit, isChanged, product }) => {
    if (!here) return null;
    const then = listProductAt(commit, root);
    const committed = then && productOf(then);
    const known = product ?? (isChanged ? null : committed);
    if (known === null) return null;
    if (known === productOf(here)) return { is: 'this' };
    return { is: 'older', files: then && known === committed ? countDifferent(then, here) : null };
  };
}

const OLDER = 'an older product';

/** As the overview has it, of the day on which that was written. */
export function describeAge(age: Age): string {
  if (!age) return 'not known';
  if (age.is === 'this') return 'this product';
  return age.files === null ? OLDER : `${OLDER}: at least ${age.files} files changed since`;
}

/** Whether what the overview says of a section is still so; where nobody can tell, it may say anything. */
export function isTrue(said: string, age: Age): boolean {
  if (!age) return true;
  if (age.is === 'this') return said === describeAge(age);
  const stated = Number(/at least (\d+) files/.exec(said)?.[1] ?? 0);
  return said.startsWith(OLDER) && (age.files === null || stated <= age.files);
}

/** What the overview says of a section from now on: what it said before stays where this clone cannot say more. */
export function retell(age: Age, before: string): string {
  const isMore = age !== null && (age.is === 'this' || age.files !== null);
  return before && !isMore && isTrue(before, age) ? before : describeAge(age);
}
