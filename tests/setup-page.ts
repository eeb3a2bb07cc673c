import { configure, prettyDOM } from '@testing-library/preact';

configure({
  // What comes late on a slow machine comes all the same: no test rests on how fast something is.
  asyncUtilTimeout: 40_000,
  // A wait asks again and again: what the page shows is drawn for the one answer that somebody reads.
  getElementError(message, container) {
    const error = new Error(message ?? '');
    error.name = 'TestingLibraryElementError';
    Object.defineProperty(error, 'message', {
      configurable: true,
      enumerable: false,
      get: () => [message, prettyDOM(container)].filter(Boolean).join('\n\n'),
      set: (value) => Object.defineProperty(error, 'message', { value, writable: true }),
    });
    return error;
  },
});
