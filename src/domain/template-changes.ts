import { compareNames } from './search-templates';
import { isSameTemplate, keyOf, MOST_TEMPLATES, type Template, type TemplateContent } from './template';

/** A saving of the whole list that rests on what stands in it now; `theirs` null: another window deleted it. */
export type ListChange =
  | { ok: true; templates: Template[] }
  | { ok: false; why: 'changed-elsewhere'; theirs: Template | null }
  | { ok: false; why: 'name-taken'; theirs: Template }
  | { ok: false; why: 'too-many' };

/**
 * Puts a template into the list, which stays ordered by name.
 * @param base the template as it stood when its editing began; null: it is new
 */
export function putTemplate(list: readonly Template[], next: Template, base: Template | null): ListChange {
  const now = list.find(({ id }) => id === next.id) ?? null;
  const isChanged = base !== null && (now === null || !isSameTemplate(now, base));
  if (isChanged && !(now && isSameTemplate(now, next)))
    return { ok: false, why: 'changed-elsewhere', theirs: now };
  const others = list.filter(({ id }) => id !== next.id);
  const namesake = others.find((one) => keyOf(one) === keyOf(next));
  if (namesake) return { ok: false, why: 'name-taken', theirs: namesake };
  return limit([...others, next].sort(compareNames));
}

/** Takes a template off the list. @param base as it stood on screen: one that changed meanwhile stays */
export function dropTemplate(list: readonly Template[], base: Template): ListChange {
  const now = list.find(({ id }) => id === base.id);
  if (now && !isSameTemplate(now, base)) return { ok: false, why: 'changed-elsewhere', theirs: now };
  return { ok: true, templates: list.filter(({ id }) => id !== base.id) };
}

/** Templates beside those that are there: one whose name is taken is left out. */
export function addTemplates(list: readonly Template[], added: readonly Template[]): ListChange {
  const known = new Set(list.map(keyOf));
  return limit([...list, ...added.filter((one) => !known.has(keyOf(one)))].sort(compareNames));
}

/** The store takes no longer list. */
function limit(templates: Template[]): ListChange {
  return templates.length > MOST_TEMPLATES ? { ok: false, why: 'too-many' } : { ok: true, templates };
}

/** What an import does to one template. */
export type ImportStep = {
  kind: 'added' | 'replaced' | 'removed';
  name: string;
  owner: Template['owner'];
};

/**
 * What an import makes of the list. One's own templates are added, or replaced by their name, and none goes. The firm's
 * are replaced as a whole where the file holds any: the firm's that it does not hold go.
 * @param newId an ID that no template has
 */
export function planImport(
  list: readonly Template[],
  imported: readonly TemplateContent[],
  newId: () => string,
): { change: ListChange; steps: ImportStep[] } {
  const known = new Map(list.map((one) => [keyOf(one), one]));
  const brought = imported.map((one): Template => ({ ...one, id: known.get(keyOf(one))?.id ?? newId() }));
  const keys = new Set(brought.map(keyOf));
  const isWhole = imported.some(({ owner }) => owner === 'firm');
  const stays = (one: Template) => !keys.has(keyOf(one)) && !(isWhole && one.owner === 'firm');
  const removed = list.filter((one) => !keys.has(keyOf(one)) && !stays(one));
  const steps = brought.flatMap((one): ImportStep[] => {
    const before = known.get(keyOf(one));
    if (before && isSameTemplate(before, one)) return [];
    return [{ kind: before ? 'replaced' : 'added', name: one.name, owner: one.owner }];
  });
  return {
    change: limit([...list.filter(stays), ...brought].sort(compareNames)),
    steps: [...steps, ...removed.map(({ name, owner }): ImportStep => ({ kind: 'removed', name, owner }))],
  };
}
