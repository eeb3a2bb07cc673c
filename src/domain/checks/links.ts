/** Up to white space or a bracket: what ends a sentence is cut off afterwards. */
const LINK = /(?<![\w@.-])(?:https?:\/\/)?([\w.-]*hona\.com)(?::\d+)?([/?#][^\s<>"']*)/gi;
/** Hona's pages that are the same for everybody. */
const PUBLIC = /^(www|support|api)\.|^hona\.com$/;

/**
 * Hona's personal links in a text (M-LINK), each in the one form in which links are compared: host and path, without
 * scheme and what ends a sentence. The bare sign-in page names nobody.
 */
export function findHonaLinks(text: string): string[] {
  const links: string[] = [];
  for (const [, name = '', path = ''] of text.matchAll(LINK)) {
    const host = name.toLowerCase();
    const rest = path.replace(/[).,;:!?/]{1,9}$/, '');
    if (rest && /(^|\.)hona\.com$/.test(host) && !PUBLIC.test(host)) links.push(host + rest);
  }
  return links;
}
