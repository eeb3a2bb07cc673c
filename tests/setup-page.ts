import { configure } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterAll } from 'vitest';

/** What comes late on a slow machine comes all the same: no test rests on how fast something is. */
configure({ asyncUtilTimeout: 15_000 });

// Some files ask for no document.
if ('document' in globalThis) {
  // Puts its own listeners on the document, once for all files.
  userEvent.setup();
  forgetListeners();
  document.body.replaceChildren();
}

/** The document is that of the next file too, where nothing of this one may answer a key. */
function forgetListeners(): void {
  const heard: Parameters<typeof document.addEventListener>[] = [];
  const listen = document.addEventListener;
  document.addEventListener = (...args: Parameters<typeof listen>) => {
    heard.push(args);
    listen.apply(document, args);
  };
  afterAll(() => {
    for (const args of heard) document.removeEventListener(...args);
    document.addEventListener = listen;
  });
}
