/** Markup that is safe to put into a page as it is. */
export type Html = { readonly markup: string };

type Part = Html | readonly Html[] | string | number | null | undefined | false;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** Template tag: escapes every value but other Html. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let markup = strings[0] ?? '';
  parts.forEach((part, index) => {
    markup += render(part) + (strings[index + 1] ?? '');
  });
  return { markup };
}

/** Takes text as markup; only for text of our own. */
export function raw(markup: string): Html {
  return { markup };
}

/** JSON inside a script element: a "<" in it must not be able to end that element. */
export function jsonScript(value: unknown): Html {
  const text = JSON.stringify(value).replace(/</g, '\\u003c');
  return raw(`<script type="application/json">${text}</script>`);
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map((one) => one.markup).join('');
}
