import { findClientId, formatNumber } from './contact';
import type { Project } from './project';
import type { LastSent } from './update';

/** To whom and over what Hona will send, as far as can be known here (product §4, "Which number"). */
export type Recipient = {
  clientId: string;
  clientName: string;
  way: 'text' | 'e-mail';
  /** E.164; null where it goes by e-mail. */
  number: string | null;
  /** `hona`: from Hona's last answer. `mycase`: expected, from the page. */
  numberSource: 'hona' | 'mycase' | null;
  /** When Hona last answered with this number, in milliseconds. */
  answeredAt: number | null;
  /** MyCase's number, where it is another one than Hona's last answer. */
  mycaseNumber: string | null;
  email: string | null;
  /** The e-mail of Hona's last answer, where it is another one than MyCase's. */
  honaEmail: string | null;
  /** False: `number` is not known to be a cell number. */
  cell: boolean;
};

export type NoRecipient =
  | 'not-loaded'
  | 'none'
  | 'no-id'
  | 'choose'
  | 'doubtful-number'
  | 'no-phone-no-email';

/**
 * Hona picks the number itself, from what it last took over: Hona's last answer for this client where there is
 * one, else MyCase's by PULL-PHONE-1. By e-mail only where no valid phone is on file.
 */
export function deriveRecipient(
  project: Project,
  lastSent: LastSent | null,
): { ok: true; recipient: Recipient } | { ok: false; why: NoRecipient } {
  const { client, phone, email } = project;
  if (client.state !== 'found') return { ok: false, why: client.state };
  const clientId = findClientId(client.contact) ?? '';
  const answer = lastSent?.update.client.contactId === clientId ? lastSent.contact : null;
  const expected = phone?.phone.e164 ?? null;
  if (phone && !expected && !answer?.phone) return { ok: false, why: 'doubtful-number' };
  const number = answer?.phone ?? expected;
  if (!number && !email) return { ok: false, why: 'no-phone-no-email' };
  return {
    ok: true,
    recipient: {
      clientId,
      clientName: client.contact.name,
      way: number ? 'text' : 'e-mail',
      number,
      numberSource: answer?.phone ? 'hona' : expected ? 'mycase' : null,
      answeredAt: answer?.phone ? answer.at : null,
      mycaseNumber: answer?.phone && expected && expected !== answer.phone ? expected : null,
      email: email?.value ?? null,
      honaEmail: answer?.email && email && !isSameEmail(answer.email, email.value) ? answer.email : null,
      cell: number !== null && number === expected && phone?.phone.kind === 'cell',
    },
  };
}

const isSameEmail = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Over which number or address, in one text: what is compared with what staff saw, and named where it changed. A
 * number of MyCase's that differs from Hona's belongs to it.
 */
export function describeWay(r: Pick<Recipient, 'way' | 'number' | 'mycaseNumber' | 'email'>): string {
  if (r.way === 'e-mail') return r.email ?? '';
  const number = r.number ? formatNumber(r.number) : '';
  return r.mycaseNumber ? `${number} (MyCase: ${formatNumber(r.mycaseNumber)})` : number;
}
