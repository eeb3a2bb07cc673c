import type { Defect } from '../proof/seeded';

/** `grows`: what the soak has to say of it; whatever else grows that day has seen something else. */
export type Leak = Defect & { grows: RegExp };

/** What the panel does when it leaves a case, from src/panel/start-panel.ts. */
const LEAVE = '  if (!sameAsBefore) forgetReading();\n';

/** Leaks that somebody could put in; the soak must see each. */
export const LEAKS: readonly Leak[] = [
  {
    name: 'listener-per-case',
    grows: /^panel: event listeners grew/,
    says: 'the panel adds a listener with every case and takes none away',
    changes: [
      {
        file: 'src/panel/composer/use-draft.ts',
        from: "      removeEventListener('pagehide', onClose);\n",
        to: '',
      },
    ],
  },
  {
    name: 'observer-per-move',
    grows: /^page: MutationObserver grew/,
    says: 'the content script watches the page once more with every move',
    changes: [
      {
        file: 'src/mycase/watch.ts',
        from: '      moved = true;\n',
        // What nothing refers to is not counted once a collection took its wrapper, though it still watches.
        to: '      moved = true;\n      const all = globalThis as { watchers?: MutationObserver[] };\n      const watcher = new MutationObserver(() => undefined);\n      watcher.observe(document, { childList: true });\n      (all.watchers ??= []).push(watcher);\n',
      },
    ],
  },
  {
    name: 'open-connection',
    grows: /^(panel|worker): IDBDatabase grew/,
    says: 'the panel opens the database anew for every reading and leaves it open',
    changes: [
      {
        file: 'src/store/database.ts',
        from: 'opening ??= keepOpen(VERSION,',
        to: 'opening = keepOpen(VERSION,',
      },
    ],
  },
  {
    name: 'growing-cache',
    grows: /^panel: the heap/,
    says: 'the panel remembers every case that it has left',
    changes: [
      {
        file: 'src/panel/start-panel.ts',
        from: LEAVE,
        to: `${LEAVE}  const left = globalThis as { left?: unknown[] };\n  if (!sameAsBefore) (left.left ??= []).push(structuredClone(old.record));\n`,
      },
    ],
  },
  {
    name: 'kept-per-case',
    grows: /^panel: .* with each new case/,
    says: 'the panel keeps all that it showed beside each case, once for every case',
    changes: [
      {
        file: 'src/panel/start-panel.ts',
        from: LEAVE,
        to: `${LEAVE}  const kept = globalThis as { cases?: Record<string, unknown> };\n  if (!sameAsBefore && old.record) (kept.cases ??= {})[old.record.ref.caseId] = JSON.parse(JSON.stringify(old));\n`,
      },
    ],
  },
  {
    name: 'remembered-calls',
    grows: /^worker: the heap/,
    says: 'the worker remembers every call that it answered',
    changes: [
      {
        file: 'src/messaging/server.ts',
        from: '  return handler(parsed.data as never, ...context);\n',
        to: '  const all = globalThis as { all?: unknown[] };\n  (all.all ??= []).push(structuredClone(parsed.data));\n  return handler(parsed.data as never, ...context);\n',
      },
    ],
  },
];
