/** A firm as MyCase names it: the first label of a host. */
const LABEL = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** Hosts of MyCase that are no firm (D1). */
const NO_FIRM = ['www', 'auth', 'api'];

/** What staff typed or pasted, as a firm: the label alone, a host, or a whole address. Null: none of these. */
export function findFirm(typed: string): string | null {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*/, '');
  const label = host.replace(/\.mycase\.com$/, '');
  return LABEL.test(label) && !NO_FIRM.includes(label) ? label : null;
}
