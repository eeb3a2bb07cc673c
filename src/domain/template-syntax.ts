/** A template cut into its plain text and its fields; every part stands in the template exactly as in `raw`. */
export type TemplatePart =
  | { kind: 'text'; raw: string }
  | { kind: 'field'; raw: string; name: string; fallback: string | null; at: number };

/** Where a template cannot be understood, as an offset: a field without an end, a beginning or a name. */
export type SyntaxFault = { why: 'not-closed' | 'not-opened' | 'no-name'; at: number };

/**
 * Reads `{{name}}` and `{{name|fallback}}` (product §6). In a field a backslash takes the sign behind it as it is, so
 * that a label may hold `|`, `{` and `}`. A field ends on its own line. What is no field is text; never throws.
 */
export function parseTemplate(text: string): { parts: TemplatePart[]; faults: SyntaxFault[] } {
  const parts: TemplatePart[] = [];
  const faults: SyntaxFault[] = [];
  let from = 0;
  const addText = (end: number) => {
    if (end > from) parts.push({ kind: 'text', raw: text.slice(from, end) });
    from = end;
  };
  for (let at = 0; at < text.length; at++) {
    if (text.startsWith('}}', at)) {
      faults.push({ why: 'not-opened', at });
      at++;
    } else if (text.startsWith('{{', at)) {
      const field = readField(text, at);
      if (!field) {
        faults.push({ why: 'not-closed', at });
        at++;
        continue;
      }
      if (field.name === '') faults.push({ why: 'no-name', at });
      addText(at);
      from = field.end;
      const { name, fallback } = field;
      parts.push({ kind: 'field', raw: text.slice(at, from), name, fallback, at });
      at = from - 1;
    }
  }
  addText(text.length);
  return { parts, faults };
}

function readField(text: string, at: number): { name: string; fallback: string | null; end: number } | null {
  let name = '';
  let fallback: string | null = null;
  for (let i = at + 2; i < text.length; i++) {
    if (text.startsWith('}}', i))
      return { name: name.trim(), fallback: fallback?.trim() ?? null, end: i + 2 };
    if (text.startsWith('{{', i)) return null;
    const isEscape = text[i] === '\\' && i + 1 < text.length;
    const sign = text[isEscape ? ++i : i] ?? '';
    if (sign === '\n' || sign === '\r') return null;
    if (sign === '|' && !isEscape && fallback === null) fallback = '';
    else if (fallback === null) name += sign;
    else fallback += sign;
  }
  return null;
}

/** The field of this name as it is written in a template. */
export function writeField(name: string): string {
  return `{{${name.replace(/[\\{}|]/g, '\\$&')}}}`;
}
