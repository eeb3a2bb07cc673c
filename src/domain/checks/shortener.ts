import type { Check } from './check';

/** Common public shorteners (facts/features §3.4); carriers block them (M-URL). The firm may add more. */
const HOSTS = new Set(
  'adf.ly amzn.to bit.do bit.ly bitly.com bitly.ws bl.ink buff.ly clck.ru cli.gs cutt.ly db.tt dlvr.it fb.me git.io goo.gl goo.su hubs.ly hyperurl.co is.gd j.mp lnkd.in mcaf.ee ow.ly qr.ae qrco.de rb.gy rebrand.ly s.id short.io shorturl.at shorte.st snip.ly soo.gd t.co t.ly t2m.io tiny.cc tiny.one tinyurl.com tr.im trib.al u.to urlz.fr v.gd wp.me x.co y2u.be'.split(
    ' ',
  ),
);
/** Not behind what a longer address, an e-mail address or a path is made of. */
const HOST = /(?<![\p{L}\p{N}@&._-]|[^/]\/)(?:www\.)?([\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+)(?!@)/giu;

/** A shortened address, with or without its scheme. Detail: `host`. */
export const checkShortener: Check = ({ text, rules }) => {
  for (const [, found = ''] of text.matchAll(HOST)) {
    const host = found.toLowerCase().replace(/\.$/, '');
    if (HOSTS.has(host) || rules.shorteners.some((one) => one.toLowerCase() === host)) return { host };
  }
  return null;
};
