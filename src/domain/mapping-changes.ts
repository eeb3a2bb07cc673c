import type { FieldRef, LogFormat, Mapping } from './mapping';

/** What a saving would change: the part, the name in it (null: the part is one value), what it was and would be. */
export type MappingChange = { section: keyof Mapping; name: string | null; was: PartValue; is: PartValue };
/** Null: not there. True: a name of a list is there. */
export type PartValue = string | boolean | FieldRef | { label: string; value: string } | null;

/** Every difference between two mappings, in the parts' order. The order in a list means nothing. */
export function listChanges(before: Mapping, after: Mapping): MappingChange[] {
  return (Object.keys(after) as (keyof Mapping)[]).flatMap((section) => {
    const [was, is] = [valuesOf(before, section), valuesOf(after, section)];
    return [...new Set([...was.keys(), ...is.keys()])]
      .map((name) => ({ section, name, was: was.get(name) ?? null, is: is.get(name) ?? null }))
      .filter((change) => flatten(change.was) !== flatten(change.is));
  });
}

/** The values of a part by name. */
function valuesOf(mapping: Mapping, section: keyof Mapping): Map<string | null, PartValue> {
  switch (section) {
    case 'clientGroups':
    case 'logSubjectWords':
    case 'notStartedStages':
      return new Map(mapping[section].map((name) => [name, true]));
    case 'phases':
    case 'projectTypes':
    case 'contactRoles':
    case 'teamRoles':
      return new Map(Object.entries(mapping[section]));
    case 'logFormats':
      return new Map(mapping.logFormats.map(({ pattern, direction }: LogFormat) => [pattern, direction]));
    default:
      return new Map([[null, mapping[section]]]);
  }
}

/** As text, whatever the order of its keys: browsers' storage does not keep it. */
function flatten(value: PartValue): string {
  return JSON.stringify(typeof value === 'object' && value ? Object.entries(value).sort() : value);
}
