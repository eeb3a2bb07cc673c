import type { CaseRef } from '../domain/case';
import { type MarkName, type Marks, noMarks } from '../domain/marks';
import { noStops, putStopNote } from '../domain/stop';
import type { Template } from '../domain/template';
import { announceChange } from '../messaging/changes';
import type { PanelHandlers } from '../messaging/server';
import { openStore } from '../store/context';
import { changeOwn, getLocal } from '../store/items';
import { changeList } from '../store/lists';
import { changeRecord, clientEntity, findRecord, removeRecord, writeRecord } from '../store/records';
import { clock } from './clock';
import { note as noteActivity } from './entries';
import { letKeptGo } from './keep-stops';
import { applyPolicy } from './policy';
import { setReminder } from './reminders';
import { createTurn } from './turn';
import { withoutMissing } from './without-missing';

/** Two windows may each save a part of the rules at once. */
const inRulesTurn = createTurn();

const isOfFirm = ({ owner }: Template) => owner === 'firm';

async function changeMarks(ref: CaseRef, change: Partial<Marks>): Promise<void> {
  await changeRecord(await openStore(), ref, 'marks', (old) => ({ ...(old ?? noMarks), ...change }));
  announceChange({ what: 'own', ref });
}

/** Takes a mark away where it is set; nothing is written where it is not. */
export async function clearMark(ref: CaseRef, mark: MarkName): Promise<void> {
  const marks = await findRecord(await openStore(), ref, 'marks');
  if (marks?.[mark]) await changeMarks(ref, { [mark]: false });
}

/** What staff keep on this computer beside the messages: marks, stops, language, reminders, templates, rules. */
export const ownHandlers: Pick<
  PanelHandlers,
  'setMark' | 'recordStops' | 'keepStopNote' | 'setLanguage' | 'remindMe' | 'saveTemplates' | 'saveRules'
> = {
  setMark: async ({ ref, mark, on }) => {
    await changeMarks(ref, { [mark]: on });
    return null;
  },
  recordStops: async ({ ref, contactId, lines, note }) => {
    const by = (await getLocal('settings')).staffName;
    const at = clock.now();
    const store = await openStore();
    const of = contactId === null ? ref : clientEntity(ref.firm, contactId);
    await changeRecord(store, of, 'stops', (old) => ({
      handled: [...(old ?? noStops).handled, ...lines.map((line) => ({ line, at, note, by }))],
    }));
    await letKeptGo(store, ref.firm, lines);
    if (contactId !== null) await removeRecord(store, of, 'stopNote');
    await noteActivity(ref, { kind: 'stop-recorded', note, by });
    announceChange({ what: 'own', ref: null });
    return null;
  },
  keepStopNote: async ({ ref, contactId, ...typed }) => {
    await changeRecord(await openStore(), clientEntity(ref.firm, contactId), 'stopNote', (old) =>
      putStopNote([old ?? []].flat(), typed),
    );
    return null;
  },
  setLanguage: async ({ ref, contactId, language }) => {
    await writeRecord(await openStore(), clientEntity(ref.firm, contactId), 'language', { language });
    announceChange({ what: 'own', ref: null });
    return null;
  },
  remindMe: async ({ ref, caseName, at }) => {
    await setReminder(ref, caseName, at);
    return null;
  },
  saveTemplates: async ({ templates, revision }) => {
    const { policy } = await getLocal('policy');
    // What was imported of the firm stays behind the policy's, and comes back after it.
    const keep = (old: Template[]) =>
      policy.templates ? [...old.filter(isOfFirm), ...templates.filter((one) => !isOfFirm(one))] : templates;
    const saved = await changeList(await openStore(), 'templates', keep, revision);
    announceChange({ what: 'own', ref: null });
    return { revision: saved.revision };
  },
  saveRules: ({ rules }) =>
    inRulesTurn(async () => {
      await changeOwn('rules', withoutMissing(rules));
      // Checks that it does not name may be others now.
      await applyPolicy();
      announceChange({ what: 'settings', ref: null });
      return null;
    }),
};
