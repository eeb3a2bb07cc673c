// @vitest-environment node
import { expect, it } from 'vitest';
import { countTexts, describeTexts } from './texts';

const typedAs = (text: string, typedOver = false) => ({ text, typedOver });

it('a text may make one message, several, or none', () => {
  const typed = [typedAs('once'), typedAs('twice', true), typedAs('draft'), typedAs('over', true)];
  const entries = ['once', 'twice', 'twice'].map((text) => ({ text }));
  expect(countTexts(typed, entries)).toEqual({ typed: 4, writtenOver: 1, drafts: 1, more: 1 });
});

it('presses, texts and messages add up over all worlds', () => {
  const said = describeTexts(25, [
    { typed: 10, writtenOver: 1, drafts: 2, more: 0 },
    { typed: 10, writtenOver: 0, drafts: 1, more: 3 },
  ]);
  expect(said).toContain('25 presses with 20 texts: 5 of the presses were of a text that stood');
  expect(said).toContain('The 20 texts are 19 messages: 4 texts made none');
  expect(said).toContain('(at the end 3 of them stand in a field or a draft, 1 were written over');
  expect(said).toContain('and 3 messages are of a text');
});
