import { moreWords as more } from '../locales/more-words';

/**
 * Why there is nothing to show. `blocked`: the store does not answer; `broken`: it cannot be opened; `silent`: the
 * background does not say which page is open.
 */
export type LaunchProblem = 'blocked' | 'broken' | 'silent' | 'unexpected';

/**
 * The panel could not start: why, what was kept, and what to do. Needs neither store nor worker.
 * @param code what an administrator may ask for; never what the panel was drawing
 */
export function LaunchError({ why = 'unexpected', code = why }: { why?: LaunchProblem; code?: string }) {
  return (
    <main class="say">
      <h1 tabIndex={-1}>{more.launchFailed}</h1>
      <p>{more.launchWhy[why]}</p>
      <p>{more.launchKept}</p>
      <p>{more.launchHow[why]}</p>
      <p>
        <button type="button" class="btn main" onClick={() => location.reload()}>
          {more.tryAgain}
        </button>
      </p>
      <p class="small">{more.launchCode(code)}</p>
    </main>
  );
}
