import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelHandlers } from '../../src/background/handlers';
import { getCaseKnowledge } from '../../src/store/case-record';
import { changeDraft, getDraft } from '../../src/store/drafts';
import { NOW, REF } from '../builders';
import { codeOf, openStage, type Stage } from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});

describe('drafts', () => {
  it('saveDraft keeps the text as it will be counted and sent', async () => {
    expect(await panelHandlers.saveDraft({ ref: REF, text: 'a\r\nb', baseRevision: 0 })).toEqual({
      revision: 1,
    });
    expect(await getDraft(stage.store, REF)).toMatchObject({ text: 'a\nb', savedAt: NOW });
    expect(await codeOf(panelHandlers.saveDraft({ ref: REF, text: 'c', baseRevision: 0 }))).toBe(
      'draft-changed',
    );
  });

  it('useSecondDraft changes places with what is in the composer; nothing is lost', async () => {
    await changeDraft(stage.store, REF, 0, (old) => ({ ...old, text: 'now', second: ['one', 'two'] }));
    await panelHandlers.useSecondDraft({ ref: REF, index: 1 });
    expect(await getDraft(stage.store, REF)).toMatchObject({ text: 'two', second: ['one', 'now'] });
  });

  it.each([-1, 2, 0.5, Number.NaN])(
    'useSecondDraft knows no draft %d, and changes nothing',
    async (index) => {
      await changeDraft(stage.store, REF, 0, (old) => ({ ...old, text: 'now', second: ['one', 'two'] }));
      expect(await codeOf(panelHandlers.useSecondDraft({ ref: REF, index }))).toBe('not-found');
      expect(await getDraft(stage.store, REF)).toMatchObject({
        revision: 1,
        text: 'now',
        second: ['one', 'two'],
      });
    },
  );

  it('chooseClient takes a contact of the case only', async () => {
    expect(await codeOf(panelHandlers.chooseClient({ ref: REF, contactId: '2' }))).toBe('not-found');
    expect(await panelHandlers.chooseClient({ ref: REF, contactId: '9001001' })).toBeNull();
    expect((await getCaseKnowledge(stage.store, REF)).chosenClientId).toBe('9001001');
  });
});
