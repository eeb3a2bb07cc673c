import { useEffect, useState } from 'preact/hooks';
import { keptStopsWords as say } from '../locales/kept-stops-words';
import { loadKeptStops } from '../store/read/stops';

/** Before "Delete everything": how many opt-outs would be forgotten with the rest. Nothing where none can be read. */
export function UnansweredStops() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let wanted = true;
    loadKeptStops().then(
      (stops) => wanted && setCount(stops.length),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return count > 0 ? <p>{say.goToo(count)}</p> : null;
}
