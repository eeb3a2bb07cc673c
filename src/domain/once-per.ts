/**
 * The same answer for the same object, found once, and forgotten with the object. For objects that nobody changes: the
 * lines of a log are one list until their page is read again.
 */
export function oncePer<O extends object, A>(find: (of: O) => A): (of: O) => A {
  const known = new WeakMap<O, A>();
  return (of) => {
    if (!known.has(of)) known.set(of, find(of));
    return known.get(of) as A;
  };
}
