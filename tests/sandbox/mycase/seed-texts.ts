/** MyCase's own texts: another number for the same client, and nothing that Hona knows of. */
export type TextMessage = {
  id: number;
  type: 'incoming' | 'outgoing';
  body: string;
  at: Date;
  staffId?: string;
};
export type TextConversation = { id: number; contactId: string; messages: TextMessage[] };

export function seedTexts(now: Date): TextConversation[] {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const few = (id: number, contactId: string, ...bodies: string[]): TextConversation => ({
    id,
    contactId,
    messages: bodies.map((body, i) => ({
      id: id * 100 + i,
      type: i % 2 ? 'incoming' : 'outgoing',
      body,
      at: hoursAgo(80 * bodies.length - 75 * i),
      staffId: i % 2 ? undefined : '7001',
    })),
  });
  return [
    few(81_001, '9001001', 'Smith Law: your invoice is in the portal.', 'Thanks, paid.'),
    few(81_002, '9001021', 'Smith Law: please call our office.', 'Which case is this about?', 'Both.'),
  ];
}
