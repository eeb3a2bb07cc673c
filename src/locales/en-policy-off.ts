import type { Feature } from '../domain/features';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** What the panel says where a firm's managed policy turned something off (product §8). */
export const enPolicyOff = {
  features: {
    sending: 'sending',
    update: 'Update Hona',
    calendar: 'Calendar',
    templates: 'templates',
    export: 'export',
    refresh: 'Refresh from MyCase',
  } satisfies Record<Feature, string>,

  readOnly: 'Your firm’s policy allows reading only. Nothing is sent from here; your text stays as a draft.',
  readOnlyWaits: (n: number) =>
    `Your firm’s policy allows reading only. ${count(n, 'message waits', 'messages wait')} until it allows sending again.`,
  off: (feature: string) => `Your firm’s policy has turned off: ${feature}.`,
  wiping:
    'Your firm’s policy asks to delete everything on this computer. The connection and what was read are deleted. What is unfinished waits for your decision: messages, and events of which nobody knows whether they arrived (under Calendar in their case). When nothing is left, the rest goes too.',
  staffList: 'From your firm’s list',
  choose: 'Choose…',
};
