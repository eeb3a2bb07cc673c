import { checksWords as say } from '../../locales/checks-words';

/** Checks by their names, in one sentence; one that a later version knew stands there by its id. */
export function nameChecks(ids: readonly string[]): string {
  return ids.map((id) => findName(id)).join('; ');
}

export function findName(id: string): string {
  return Object.hasOwn(say.names, id) ? say.names[id as keyof typeof say.names] : id;
}
