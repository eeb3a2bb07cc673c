import type { OutboxEntry } from '../../src/domain/outbox';
import type { Typed } from './judge';

/** What became of the texts that staff typed; by these numbers the texts and the messages at the end add up. */
export type Texts = {
  typed: number;
  /** Made no message, and staff wrote over them, or the field did not take them. */
  writtenOver: number;
  /** Made no message, and stand in a field or a draft: elsewhere the judge would call them lost. */
  drafts: number;
  /** Messages beyond the first of a text. */
  more: number;
};

export function countTexts(
  typed: readonly Pick<Typed, 'text' | 'typedOver'>[],
  entries: readonly Pick<OutboxEntry, 'text'>[],
): Texts {
  const sent = new Set(entries.map(({ text }) => text));
  const unsent = typed.filter(({ text }) => !sent.has(text));
  const writtenOver = unsent.filter(({ typedOver }) => typedOver).length;
  return {
    typed: typed.length,
    writtenOver,
    drafts: unsent.length - writtenOver,
    more: entries.length - sent.size,
  };
}

/** Why there are not as many messages as texts, and not as many texts as presses. */
export function describeTexts(presses: number, all: readonly Texts[]): string {
  const total = (of: keyof Texts) => all.reduce((sum, one) => sum + one[of], 0);
  const [typed, writtenOver, drafts, more] = [
    total('typed'),
    total('writtenOver'),
    total('drafts'),
    total('more'),
  ];
  const unsent = writtenOver + drafts;
  return `${presses} presses with ${typed} texts: ${presses - typed} of the presses were of a text that stood in the field once more. The ${typed} texts are ${typed - unsent + more} messages: ${unsent} texts made none, since nothing came of the press, as on a full disk (at the end ${drafts} of them stand in a field or a draft, ${writtenOver} were written over, or not taken by the field), and ${more} messages are of a text that had made one before, came back to the field and was sent anew.`;
}
