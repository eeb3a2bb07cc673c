/** "Client" or "Company", in any case of letters; null for all else. */
export function toType(text: string): 'Client' | 'Company' | null {
  return /^client$/i.test(text) ? 'Client' : /^company$/i.test(text) ? 'Company' : null;
}

/** "Jane Doe (Client)": what stands in parentheses is the type, no part of the name. */
export function withoutType(name: string): string {
  return name.replace(/\s*\((client|company|contact|lead)\)\s*$/i, '').trim();
}

/** "Dana Ortiz (Paralegal)" as name and title. */
export function splitTitle(text: string): { name: string; title: string | null } {
  const match = /^(.*\S)\s*\(([^()]*)\)$/.exec(text);
  return match ? { name: match[1] ?? '', title: match[2]?.trim() || null } : { name: text, title: null };
}
