import type { CaseFacts, TextConversation } from './facts';

/**
 * MyCase's own text messages of the case, which go from another number and are no part of Hona's thread (product §6);
 * the newest first, with the moment when a page showed them. Null where no page did.
 */
export function listOwnTexts(
  facts: Pick<CaseFacts, 'texts'>,
): { texts: TextConversation[]; readAt: number } | null {
  if (!facts.texts) return null;
  const { value, readAt } = facts.texts;
  return { texts: [...(value ?? [])].sort((a, b) => (b.at ?? 0) - (a.at ?? 0)), readAt };
}
