import { type Answer, json, jsonBody, type RecordedRequest } from '../server/exchange';
import { complaint, readDescription } from './description';
import type { Hona } from './state';
import type { CalendarEvent, EventNotice } from './types';

export const API_HOST = 'api.hona.com';
export const API_BASE = '/partner/v2';

/** The bodies, as the description defines them; they are checked against it before they get here. */
type ContactUpsert = {
  externalId: string;
  firstName: string;
  lastName: string;
  email?: string;
  phone?: string;
};
type ProjectUpsert = {
  externalId: string;
  name: string;
  partnerPhaseName: string;
  clients: [{ externalId: string }];
  partnerProjectTypeName: string;
  milestonesEnabled: boolean;
  status: string;
};
type SendMessage = { text: string; projectId?: string; phoneNumber?: string; authorId?: string };

/** The path as the description writes it, without the base. */
export function apiPath(request: RecordedRequest): string {
  const { path } = request;
  return path === API_BASE || path.startsWith(`${API_BASE}/`) ? path.slice(API_BASE.length) || '/' : path;
}

/** Whether a request carries the right token; 'none' where it carries no token at all. */
export function tokenOf(request: RecordedRequest, token: string): 'right' | 'wrong' | 'none' {
  const header = request.headers.authorization;
  if (header === undefined) return 'none';
  return header === `Bearer ${token}` ? 'right' : 'wrong';
}

/** Makes the function that answers the documented calls, and nothing else. */
export function createApi(hona: Hona, token: string) {
  const { calls } = readDescription();

  return function answerApi(request: RecordedRequest): Answer {
    const path = apiPath(request);
    if (path === '/' && request.method === 'GET') return json({ name: 'Hona Partner API', sandbox: true });
    // No CORS headers anywhere: none are documented, so a page's script must not get through.
    if (tokenOf(request, token) !== 'right') return json({ message: 'Unauthorized' }, 401);
    const documented = request.path.startsWith(`${API_BASE}/`) ? calls : [];
    for (const call of documented) {
      const match = call.method === request.method ? call.path.exec(path) : null;
      if (!match) continue;
      const parameters = Object.values(match.groups ?? {}).map(decoded);
      if (!call.validate) return perform(hona, call.operationId, undefined, parameters, request);
      const body = jsonBody(request);
      if (body === undefined) return json({ message: 'The body is not JSON' }, 400);
      if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
        return json({ message: 'The content type must be application/json' }, 400);
      }
      const isEvent = call.operationId === 'upsertCalendarEvent';
      const validate = isEvent ? hona.eventDialect.validate : call.validate;
      if (!validate(body)) return json({ message: complaint(validate) }, 400);
      return perform(hona, call.operationId, body, parameters, request);
    }
    return json({ message: `Not found: ${request.method} ${path}` }, 404);
  };
}

function perform(
  hona: Hona,
  operationId: string,
  body: unknown,
  parameters: string[],
  request: RecordedRequest,
): Answer {
  switch (operationId) {
    case 'upsertContact':
      return upsertContact(hona, body as ContactUpsert);
    case 'upsertProject':
      return upsertProject(hona, body as ProjectUpsert);
    case 'sendMessage':
      return sendMessage(hona, body as SendMessage);
    case 'upsertCalendarEvent':
      return upsertCalendarEvent(hona, body as CalendarEvent);
    case 'deleteCalendarEvent':
      return deleteCalendarEvent(hona, parameters, new URLSearchParams(request.query).get('notify'));
    default:
      return json({ message: `The sandbox does not play ${operationId}` }, 501);
  }
}

function upsertContact(hona: Hona, body: ContactUpsert): Answer {
  const { contact, created } = hona.putContact({
    ...body,
    email: body.email ?? null,
    phone: body.phone ?? null,
  });
  return json(contact, created ? 201 : 200);
}

function upsertProject(hona: Hona, body: ProjectUpsert): Answer {
  const client = hona.contacts.get(body.clients[0].externalId);
  if (!client) return json({ message: `Unknown client ${body.clients[0].externalId}` }, 400);
  const { project, created } = hona.putProject({
    externalId: body.externalId,
    name: body.name,
    phaseName: body.partnerPhaseName,
    client: client.externalId,
    projectTypeName: body.partnerProjectTypeName,
    milestonesEnabled: body.milestonesEnabled,
    status: body.status,
  });
  const { id, externalId, name, phaseStep, projectTypeName, milestonesEnabled, status } = project;
  const projectType = { id: hona.projectTypeId(projectTypeName), name: projectTypeName };
  const answer = {
    id,
    externalId,
    name,
    phaseStep,
    clients: [client],
    projectType,
    milestonesEnabled,
    status,
  };
  return json(answer, created ? 201 : 200);
}

function sendMessage(hona: Hona, { text, projectId, phoneNumber, authorId }: SendMessage): Answer {
  if (projectId === undefined) {
    hona.messages.sendToNumber(phoneNumber ?? '', text);
    return json({});
  }
  const project = hona.projects.get(projectId);
  if (!project) return unknownProject(projectId);
  hona.messages.sendToProject(project, text, authorId);
  return json({});
}

function upsertCalendarEvent(hona: Hona, event: CalendarEvent): Answer {
  const project = hona.projects.get(event.projectId);
  if (!project) return unknownProject(event.projectId);
  const key = eventKey(event.projectId, event.id);
  const created = !hona.events.has(key);
  hona.events.set(key, event);
  if (event.notify) tellAttendees(hona, event, created ? 'new event' : 'changed event');
  return json({}, created ? 201 : 200);
}

function deleteCalendarEvent(
  hona: Hona,
  [projectId = '', eventId = '']: string[],
  notify: string | null,
): Answer {
  if (notify !== 'true' && notify !== 'false') return json({ message: 'notify must be true or false' }, 400);
  if (!hona.projects.has(projectId)) return unknownProject(projectId);
  const event = hona.events.get(eventKey(projectId, eventId));
  if (!event) return json({ message: `Unknown event ${eventId}` }, 404);
  hona.events.delete(eventKey(projectId, eventId));
  if (notify === 'true') tellAttendees(hona, event, 'cancelled event');
  return json({});
}

/** Of those invited only contacts of Hona, by their ID or their e-mail, have a phone here. */
function tellAttendees(hona: Hona, event: CalendarEvent, what: EventNotice['what']): void {
  const project = hona.projects.get(event.projectId);
  if (!project) return;
  const { attendees, teamMembers, otherMembers } = event;
  hona.eventNotices.push({
    eventId: event.id,
    what,
    people: [...attendees, ...teamMembers, ...otherMembers],
  });
  const reminders = (event.reminders ?? event.reminder ?? []).map(({ amount, unit }) => `${amount} ${unit}`);
  const asked = reminders.length > 0 && what !== 'cancelled event';
  const text = `${what}: ${event.title}, ${event.startTime} (${event.timezone}).${
    asked ? ` Reminder before: ${reminders.join(', ')}.` : ''
  }`;
  for (const contact of hona.contacts.values()) {
    const invited = attendees.some((one) => one === contact.externalId || one === contact.email);
    if (invited) hona.messages.notify(project, text, 'event', contact.externalId);
  }
}

function unknownProject(projectId: string): Answer {
  return json({ message: `Unknown project ${projectId}` }, 404);
}

function eventKey(projectId: string, eventId: string): string {
  return JSON.stringify([projectId, eventId]);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
