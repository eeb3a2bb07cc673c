import { useEffect, useState } from 'preact/hooks';

/** What stands behind the # in the address now. */
export function useAddress(): string {
  const [at, setAt] = useState(location.hash.slice(1));
  useEffect(() => {
    const follow = () => setAt(location.hash.slice(1));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return at;
}
