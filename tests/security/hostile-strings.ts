/** What somebody may write who wants a page to do more than show it. `pwned` is what a script of theirs would set. */
const MARKUP = [
  '<img src=x onerror=globalThis.pwned=1>',
  '<img src="https://evil.test/pixel.png">',
  '<script>globalThis.pwned=1</script>',
  '</script><script src=https://evil.test/a.js></script>',
  '<svg/onload=globalThis.pwned=1>',
  '<svg><animate onbegin=globalThis.pwned=1 attributeName=x dur=1s>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=pwned=1>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<object data=https://evil.test/x></object>',
  '<link rel=stylesheet href=https://evil.test/x.css>',
  '<style>*{display:none}</style>',
  '<base href=https://evil.test/>',
  '<meta http-equiv=refresh content="0;url=https://evil.test/">',
  '<a href="javascript:globalThis.pwned=1">Click</a>',
  '<form action=https://evil.test/><input name=a autofocus onfocus=pwned=1>',
  '<details open ontoggle=globalThis.pwned=1>',
  '<video><source onerror=globalThis.pwned=1></video>',
  '<template><b>x</b></template>',
  '<slot name=x></slot>',
  '<bdi></bdi></p></article><article class="message of-in">',
  '"><b onmouseover=pwned=1>',
  "' onclick='pwned=1",
  '<!--><b>x</b-->',
  '<![CDATA[<b>x</b>]]>',
  '&lt;b&gt; &#60;b&#62; &NewLine; &ZeroWidthSpace;',
  '\\u003cimg src=x onerror=pwned=1\\u003e',
];
const CODE = [
  'javascript:globalThis.pwned=1',
  'data:text/html,<script>pwned=1</script>',
  'https://evil.test/?q=',
  '{{constructor.constructor("pwned=1")()}}',
  '{{client.phone}}',
  '$'.concat('{globalThis.pwned=1}'),
  '#{7*7}',
  '<%= 7*7 %>',
  '`${`',
  '__proto__',
  '"__proto__":{"polluted":true}',
  '$& $1 $`',
  '%00 %0d%0aSet-Cookie: a=b',
  "'; DROP TABLE messages;--",
  '*/alert(1)/*',
  'expression(alert(1))',
  'url(https://evil.test/x)',
  '-moz-binding:url(x)',
  '[Text to Jane Doe]',
  '[Notification]',
  'STOP',
];
const UNICODE = [
  '\u202eevil txt.exe',
  '\u2066left\u2069',
  '\u202d\u202b\u202a',
  '\u2067שלום\u2066 abc',
  '\u200bzero\u200cwidth\u200d\ufeff',
  '\u0000nul\u0000',
  '\ud800',
  '\udfff half',
  'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
  '\u0430ррӏе.com',
  '\u115f\u3164\u2800',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'نص عربي من اليمين',
  '\u2028line\u2029break',
  '\u0007\u001b[31m',
  '\ufffe\uffff',
  '＜script＞',
  '\u00ad\u034f\u061c',
  'ﷺ﷽',
  '𝕳𝖊𝖑𝖑𝖔',
];
const PIECES = [...MARKUP, ...CODE, ...UNICODE];

/**
 * `count` texts of one to four such pieces, none twice. The number at the end of each tells them apart.
 * @param seed the same one makes the same texts
 */
export function makeHostileTexts(count: number, seed: number): string[] {
  let state = seed >>> 0 || 1;
  const random = (below: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const piece = () => {
    const one = PIECES[random(PIECES.length)] as string;
    const kind = random(12);
    if (kind === 0) return one.toUpperCase();
    if (kind === 1) return one.slice(0, 1 + random(one.length));
    if (kind === 2) return [...one].join('\u200b');
    return kind === 3 ? one.repeat(1 + random(8)) : one;
  };
  return Array.from({ length: count }, (_, i) => {
    const own = i < PIECES.length ? (PIECES[i] as string) : piece();
    const more = Array.from({ length: random(4) }, piece);
    return `${[own, ...more].join(random(3) ? ' ' : '')} #${i}`;
  });
}

/**
 * What a person sees of such a text in a page: no U+0000, which no page can hold, half characters as the sign for
 * them, one blank where there are many, U+FEFF among them, and nothing for U+200B (mycase/text.ts).
 */
export const asShown = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/\s+/g, ' ')
    .replaceAll('\u200B', '')
    .replace(/\s+/g, ' ')
    .trim();
