import { words } from '../locales/words';

/** The panel could not start: what was kept, and what to do. Needs neither store nor worker. */
export function LaunchError({ code }: { code: string }) {
  return (
    <main class="say">
      <h1>{words.launchFailed}</h1>
      <p>{words.launchKept}</p>
      <p>{words.launchHow}</p>
      <p>
        <button type="button" class="btn" onClick={() => location.reload()}>
          {words.launchAgain}
        </button>
      </p>
      <p class="small">{words.launchCode(code)}</p>
    </main>
  );
}
