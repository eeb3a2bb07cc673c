import { useEffect, useState } from 'preact/hooks';
import type { ErrorReply } from '../../../domain/errors';
import type { Template } from '../../../domain/template';
import type { ListChange } from '../../../domain/template-changes';
import { watchChanges } from '../../../messaging/changes';
import { call } from '../../../messaging/client';
import { loadTemplates } from '../../../store/read/templates';

export type Saved =
  | { ok: true; templates: Template[] }
  | (ListChange & { ok: false })
  | { ok: false; why: 'error'; error: ErrorReply };

export type SaveTemplates = (change: (list: readonly Template[]) => ListChange) => Promise<Saved>;

/** How often another window may be faster before staff hear of it. */
const TRIES = 5;

/** The templates as they stand, kept up to date; null while they are read. */
export function useTemplates(): { templates: Template[] | null; save: SaveTemplates; failed: boolean } {
  const [templates, setTemplates] = useState<Template[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const closed = new AbortController();
    const look = () =>
      loadTemplates().then(
        ({ items }) => !closed.signal.aborted && setTemplates(items),
        () => !closed.signal.aborted && setFailed(true),
      );
    watchChanges(({ what }) => what === 'own' && void look(), closed.signal);
    void look();
    return () => closed.abort();
  }, []);

  const save: SaveTemplates = async (change) => {
    const saved = await saveTemplates(change);
    if (saved.ok) setTemplates(saved.templates);
    return saved;
  };
  return { templates, save, failed };
}

/**
 * Makes a change to the list as it stands in the store. What another window saved in between is kept: the change is
 * made anew to that, and only one that does not fit it any more is handed back.
 */
async function saveTemplates(change: (list: readonly Template[]) => ListChange): Promise<Saved> {
  for (let tries = 1; ; tries++) {
    const now = await loadTemplates().catch(() => null);
    if (!now) return failure({ code: 'storage-broken', message: 'storage-broken' });
    const made = change(now.items);
    if (!made.ok) return made;
    const reply = await call('saveTemplates', { templates: made.templates, revision: now.revision });
    if (reply.ok) return made;
    if (reply.error.code !== 'list-changed' || tries === TRIES) return failure(reply.error);
  }
}

const failure = (error: ErrorReply): Saved => ({ ok: false, why: 'error', error });
