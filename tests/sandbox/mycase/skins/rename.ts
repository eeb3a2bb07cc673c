const NAMED = /\b(class|id|for|data-[a-z-]+)=(\\*")([^"\\]*)\2/g;

/**
 * Gives every id, class and data attribute of a document another name, in its markup, its style and its script.
 * Text that a firm typed cannot look like an attribute here: its quotes are escaped.
 */
export function renameAll(markup: string): string {
  const styled = markup.replace(/<style>[^<]*<\/style>/, (style) =>
    style.replace(
      /([.#])([a-z_][\w-]*)(?=[^{}]*\{)/gi,
      (_whole, sign: string, name: string) => sign + renamed(name),
    ),
  );
  const inScript = styled.replace(/<script>.*?<\/script>/s, (script) =>
    script.replace(/\bdata-[a-z-]+/g, renamedData),
  );
  return inScript
    .replace(NAMED, (_whole, attribute: string, quote: string, value: string) => {
      const [name, kept] = attribute.startsWith('data-')
        ? [renamedData(attribute), value]
        : [attribute, value.split(' ').filter(Boolean).map(renamed).join(' ')];
      return `${name}=${quote}${kept}${quote}`;
    })
    .replace(/href="#([\w-]+)"/g, (_whole, name: string) => `href="#${renamed(name)}"`);
}

const renamedData = (name: string) => `data-${renamed(name)}`;

/** Always the same other name for a name; nothing of the old one is left in it. */
export function renamed(name: string): string {
  let hash = 2_166_136_261;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return `q${hash.toString(36)}`;
}
