import { expect, it } from 'vitest';
import type { TextConversation } from '../../src/domain/facts';
import { listOwnTexts } from '../../src/domain/own-texts';
import { makeFact, NOW } from '../builders';

const text = (name: string, at: number | null) => ({
  conversationId: null,
  name,
  number: null,
  lastText: 'Hi',
  at,
});

it('MyCase’s own texts: null where no page showed them, else the newest first and when they were read', () => {
  expect(listOwnTexts({})).toBeNull();
  expect(listOwnTexts({ texts: makeFact<TextConversation[]>(null) })).toEqual({ texts: [], readAt: NOW });
  const texts = makeFact([text('old', 1), text('none', null), text('new', 2)]);
  expect(listOwnTexts({ texts })?.texts.map((t) => t.name)).toEqual(['new', 'old', 'none']);
});
