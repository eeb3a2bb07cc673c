import type { Case, Contact } from './mycase/types';
import { type Answer, json, jsonBody, type RecordedRequest, textField } from './server/exchange';
import type { Fault, FaultHandle } from './server/faults';

export const CONTROL_HOST = 'sandbox-control.test';

/** What the control host drives; a part of the sandbox itself. */
export type Controlled = {
  fault(fault: Fault): FaultHandle;
  clearFaults(): void;
  flushLog(): void;
  nightlySync(): void;
  manualSync(caseId: string): void;
  morning(): void;
  setCase(caseId: string, fields: Partial<Case>): void;
  setContact(contactId: string, fields: Partial<Contact>): void;
  logOutAfter(requests: number): void;
  clientAnswers(contactId: string, text: string): void;
  setLoggedIn(value: boolean): void;
  state(): unknown;
};

/** Makes the control host, for who drives the sandbox from another process. */
export function createControl(sandbox: Controlled) {
  const handles: FaultHandle[] = [];

  return function answerControl(request: RecordedRequest): Answer {
    if (request.method === 'GET' && request.path === '/state') return json(sandbox.state());
    if (request.method !== 'POST') return json({ message: 'POST an order, or GET /state' }, 404);
    const body = request.body === '' ? {} : jsonBody(request);
    if (typeof body !== 'object' || body === null) return json({ message: 'The body is not JSON' }, 400);
    switch (request.path) {
      case '/fault':
        return json({ id: handles.push(sandbox.fault(body)) - 1 }, 201);
      case '/release':
        for (const [id, handle] of handles.entries()) if (!('id' in body) || body.id === id) handle.release();
        return json({});
      case '/clear-faults':
        sandbox.clearFaults();
        return json({});
      case '/flush-log':
        sandbox.flushLog();
        return json({});
      case '/nightly-sync':
        sandbox.nightlySync();
        return json({});
      case '/morning':
        sandbox.morning();
        return json({});
      case '/manual-sync': {
        const caseId = textField(body, 'caseId');
        if (!caseId) return json({ message: 'caseId, please' }, 400);
        sandbox.manualSync(caseId);
        return json({});
      }
      case '/set-case': {
        const { caseId, ...fields } = body as Partial<Case> & { caseId?: string };
        if (!caseId) return json({ message: 'caseId and the fields to change, please' }, 400);
        sandbox.setCase(caseId, fields);
        return json({});
      }
      case '/set-contact': {
        const { contactId, ...fields } = body as Partial<Contact> & { contactId?: string };
        if (!contactId) return json({ message: 'contactId and the fields to change, please' }, 400);
        sandbox.setContact(contactId, fields);
        return json({});
      }
      case '/log-out-after':
        sandbox.logOutAfter('requests' in body ? Number(body.requests) : 0);
        return json({});
      case '/logged-in':
        sandbox.setLoggedIn('loggedIn' in body ? body.loggedIn === true : true);
        return json({});
      case '/client-answers': {
        const contactId = textField(body, 'contactId');
        const text = textField(body, 'text');
        if (!contactId || !text) return json({ message: 'contactId and text, please' }, 400);
        sandbox.clientAnswers(contactId, text);
        return json({});
      }
      default:
        return json({ message: `No order ${request.path}` }, 404);
    }
  };
}
