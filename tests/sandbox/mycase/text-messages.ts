import { toE164 } from '../hona/types';
import { type Html, html } from '../html';
import { type Answer, json, type RecordedRequest } from '../server/exchange';
import { dateAndTime } from './layout';
import type { TextConversation } from './seed-texts';
import { fullName, type MyCaseStore } from './store';
import type { Case, Contact } from './types';

const PER_PAGE = 20;

/** GET /text_messages.json: the conversations of a case's contacts, or of the firm's. */
export function conversationsJson(store: MyCaseStore, firm: string, request: RecordedRequest): Answer {
  const query = new URLSearchParams(request.query);
  const one = store.findCase(firm, query.get('court_case_id') ?? '');
  const people = one && store.peopleOf(one).map(({ person }) => person);
  const ofCase = (person: Contact) => people?.includes(person) ?? !query.has('court_case_id');
  const found = textsOf(store, firm).filter(({ person }) => ofCase(person));
  const page = Math.max(1, Number(query.get('page_number')) || 1);
  const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  return json({
    conversations: shown.map(({ id, person, messages }) => {
      const last = messages.at(-1);
      return {
        id,
        client: userJson(person.id, fullName(person), 'Client'),
        external_phone_number: toE164(person.cell ?? ''),
        archived_at: null,
        archived_by: null,
        last_text_message: last && { id: last.id, body: last.body, timestamp: last.at.toISOString() },
        unread_count: 0,
        mute_for_current_user: false,
        joined_for_current_user: true,
      };
    }),
    has_more: found.length > page * PER_PAGE,
  });
}

/** GET /text_messages/{id}/messages.json */
export function messagesJson(store: MyCaseStore, firm: string, id: string): Answer | undefined {
  const conversation = textsOf(store, firm).find((one) => String(one.id) === id);
  return (
    conversation &&
    json({
      messages: conversation.messages.map(({ id: messageId, type, body, at, staffId }) => {
        const staff = store.findStaff(staffId ?? '', firm);
        const { person } = conversation;
        return {
          id: messageId,
          type,
          body,
          sent_by: staff
            ? userJson(staff.id, fullName(staff), staff.type)
            : userJson(person.id, fullName(person), 'Client'),
          timestamp: at.toISOString(),
          status: type === 'incoming' ? 'received' : 'delivered',
          error_message: null,
          has_media: false,
          mms_attachments: [],
        };
      }),
    })
  );
}

/**
 * The body of /court_cases/{id}/text_messages. Its box sends on Enter: nothing but a person may type there. The
 * conversations' markup is not public.
 */
export function textMessagesBody(store: MyCaseStore, one: Case): Html {
  const people = store.peopleOf(one).map(({ person }) => person);
  const own = textsOf(store, one.firm).filter(({ person }) => people.includes(person));
  return html`<section class="card"><h5 class="card-title">Text messages</h5>${
    own.length > 0
      ? html`<ul class="text-conversations plain">${own.map(conversationRow)}</ul>
${own[0]?.messages.map((message) => html`<p class="text-message">${message.body} <small class="text-muted">${dateAndTime(message.at)}</small></p>`) ?? []}
<textarea name="message-textarea" aria-label="Text message"></textarea>`
      : html`<p class="text-muted text-conversations-empty-state">There are no text messages.</p>`
  }</section>`;
}

function conversationRow({ id, person, messages }: Conversation): Html {
  const last = messages.at(-1);
  return html`<li class="text-conversation" data-conversation-id="${id}"><strong class="text-conversation-name">${fullName(person)} (Client)</strong>
<span class="text-conversation-number">${person.cell}</span> <span class="text-conversation-preview">${last?.body}</span>
<small class="text-muted">${last && dateAndTime(last.at)}</small></li>`;
}

type Conversation = TextConversation & { person: Contact };

function textsOf(store: MyCaseStore, firm: string): Conversation[] {
  return store.texts.flatMap((one) => {
    const person = store.findContact(one.contactId, firm);
    return person ? [{ ...one, person }] : [];
  });
}

/** Every firm user is a "Lawyer" in this JSON, whatever their title; the parentheses know better. */
function userJson(id: string, name: string, type: string) {
  return {
    id: Number(id),
    display_name: `${name} (${type})`,
    initials: name.replace(/(?<=\S)\S+\s*/g, ''),
    avatar_url: null,
    type: type === 'Client' ? 'Client' : 'Lawyer',
  };
}
