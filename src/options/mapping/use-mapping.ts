import { useEffect, useState } from 'preact/hooks';
import type { Mapping } from '../../domain/mapping';
import { type MappingForm, toForm, toMapping } from '../../domain/mapping-form';
import { call } from '../../messaging/client';
import { loadMapping, type SavedMapping } from '../../store/read/mapping';
import { useUnsaved } from '../layout/unsaved';

/** The mapping as saved and as it stands on screen. */
export type MappingDraft = {
  form: MappingForm;
  /** What the form rests on. */
  saved: SavedMapping;
  /** What another window saved since, while something here was not saved. */
  newer: SavedMapping | null;
  isChanged: boolean;
};

/**
 * Keeps what is typed until it is saved or discarded: what another window saves comes in by itself only where nothing
 * was typed here.
 * @param version changes with everything that another window may have saved
 */
export function useMapping(version: unknown) {
  const [draft, setDraft] = useState<MappingDraft | null>(null);

  const take = (saved: SavedMapping) =>
    setDraft({ form: toForm(saved.mapping), saved, newer: null, isChanged: false });
  const look = () =>
    loadMapping().then(
      (found) =>
        setDraft((old) => {
          if (old && found.revision === old.saved.revision) return old;
          if (old?.isChanged) return { ...old, newer: found };
          return { form: toForm(found.mapping), saved: found, newer: null, isChanged: false };
        }),
      // The page says itself where the storage cannot be read.
      () => undefined,
    );
  useEffect(() => void look(), [version]);

  useUnsaved(draft?.isChanged ?? false);

  const change = (changes: Partial<MappingForm>) =>
    setDraft((old) => {
      if (!old) return old;
      const form = { ...old.form, ...changes };
      return { ...old, form, isChanged: !isSame(form, toForm(old.saved.mapping)) };
    });
  /** Takes the other window's as what this one rests on; what is typed stays. */
  const restOnNewer = () => setDraft((old) => (old?.newer ? { ...old, saved: old.newer, newer: null } : old));

  async function save(mapping: Mapping, revision: number) {
    const reply = await call('saveMapping', { mapping, revision });
    if (!reply.ok) await look();
    return reply;
  }
  /** Saves a whole mapping in the form's place. */
  async function replace(mapping: Mapping) {
    const reply = await save(mapping, draft?.saved.revision ?? 0);
    if (reply.ok) take({ mapping, revision: reply.value.revision });
    return reply;
  }
  /** Saves the form, in which nothing may be wrong; what is typed meanwhile stays, and is not saved. */
  async function saveForm({ form, saved }: MappingDraft) {
    const mapping = toMapping(form);
    const reply = await save(mapping, saved.revision);
    if (reply.ok)
      setDraft((old) => {
        const now = { mapping, revision: reply.value.revision };
        const typed = old && old.form !== form ? old.form : toForm(mapping);
        return { form: typed, saved: now, newer: null, isChanged: !isSame(typed, toForm(mapping)) };
      });
    return reply;
  }
  return { draft, change, take, restOnNewer, replace, saveForm };
}

const isSame = (a: MappingForm, b: MappingForm) => JSON.stringify(a) === JSON.stringify(b);
