import type { EventAnswer, EventForm, EventProblem, ProjectEvent } from './calendar';
import type { CaseRef } from './case';
import type { Outcome, Shown } from './outbox';

/** What is about to be tried. */
export type EventPlan = {
  id: string;
  ref: CaseRef;
  what: 'save' | 'delete';
  form: EventForm;
  notify: boolean;
  /** The reasons that staff gave. */
  checks?: Shown['checks'];
  now: number;
};

/** An attempt that has not left: on disk it reads as one that went nowhere, until *sending* says more. */
export function planAttempt(old: ProjectEvent | null, plan: EventPlan): ProjectEvent {
  const { id, ref, what, form, notify, checks = [], now } = plan;
  const attempt = {
    what,
    notify,
    // Whoever has seen an older one knows by its time that it is not the last.
    at: Math.max(now, (old?.attempt.at ?? 0) + 1),
    state: 'failed' as const,
    problem: 'not-sent' as const,
    reason: null,
    status: null,
    ...(checks.length > 0 ? { checks } : {}),
  };
  const known = old ?? { saved: null, doubt: null, mayExist: false };
  return fail({ ...known, id, ref, wanted: form, attempt }, 'not-sent');
}

/** The same attempt, about to leave. */
export function beginAttempt(event: ProjectEvent, { what, notify }: EventPlan): ProjectEvent {
  return {
    ...event,
    attempt: { ...event.attempt, what, notify, state: 'sending', problem: null, reason: null, status: null },
  };
}

/** Hona could not be reached, or may not be asked any more: nothing left. */
export function failUnsent(
  event: ProjectEvent,
  problem: 'not-sent' | 'unreachable' | 'checks',
): ProjectEvent {
  return fail(event, problem);
}

/**
 * What an answer makes of an event that was *sending*; null: Hona has deleted it, or knows none to delete. With `notify`
 * an unclear answer is in doubt, as a message's is; without it the attempt may be repeated, and failed.
 */
export function settleAttempt(event: ProjectEvent, outcome: Outcome): ProjectEvent | null {
  const { what, notify } = event.attempt;
  if (outcome.kind === 'accepted') {
    if (what === 'delete') return null;
    return through({ ...event, saved: event.wanted });
  }
  const { status } = outcome;
  switch (outcome.kind) {
    case 'refused':
      // By Hona itself, and nobody is to be told of it: what is not there need not be deleted.
      if (what === 'delete' && !notify && status === 404 && outcome.reason !== null) return null;
      return fail(event, 'refused', status, outcome.reason);
    case 'token':
      return fail(event, 'token', status);
    case 'later':
      // Repeated without notify: an earlier one of them may have got through.
      return fail({ ...event, mayExist: event.mayExist || !notify }, 'later', status);
    case 'unknown':
      return fall(event, 'unclear', status);
    default:
      return outcome satisfies never;
  }
}

/** The worker ended while it was *sending*: nobody knows what became of it. */
export function recoverAttempt(event: ProjectEvent): ProjectEvent {
  return fall(event, 'ended', null);
}

/** A person's word about an event in doubt; null: it goes from the list. Any other event stays as it is. */
export function answerDoubt(event: ProjectEvent, answer: EventAnswer): ProjectEvent | null {
  const { doubt, attempt } = event;
  if (!doubt || attempt.state !== 'unknown') return event;
  if (answer === 'forgotten') return null;
  if (answer === 'not-arrived')
    return { ...event, doubt: null, attempt: { ...attempt, state: 'failed', problem: 'not-arrived' } };
  if (doubt.what === 'delete') return null;
  const after = through({ ...event, saved: doubt.form });
  return { ...after, attempt: { ...after.attempt, marked: true } };
}

/** It waits for a person, as a message does: it did not go through, or nobody knows whether it did. */
export function needsAnswer({ attempt }: ProjectEvent): boolean {
  return attempt.state === 'failed' || attempt.state === 'unknown';
}

/** True where Hona certainly never had it: then there is nothing to ask of Hona. */
export function wasNeverSent({ saved, doubt, mayExist }: ProjectEvent): boolean {
  return !saved && !doubt && !mayExist;
}

function through(event: ProjectEvent): ProjectEvent {
  return {
    ...event,
    doubt: null,
    mayExist: true,
    ...(event.attempt.notify && { told: true as const }),
    attempt: { ...event.attempt, state: 'saved', problem: null, reason: null, status: null },
  };
}

/** Nobody knows: in doubt where somebody may have been told. */
function fall(event: ProjectEvent, problem: EventProblem, status: number | null): ProjectEvent {
  const { what, notify } = event.attempt;
  const doubt = notify ? { what, notify, form: event.wanted } : event.doubt;
  return fail({ ...event, doubt, mayExist: true }, problem, status);
}

/** What is in doubt stays so, whatever became of a later attempt: then the attempt is the one in doubt. */
function fail(
  event: ProjectEvent,
  problem: EventProblem,
  status: number | null = null,
  reason: string | null = null,
): ProjectEvent {
  const { doubt } = event;
  const state = doubt ? ('unknown' as const) : ('failed' as const);
  const named = doubt ? { what: doubt.what, notify: doubt.notify } : {};
  return { ...event, attempt: { ...event.attempt, ...named, state, problem, status, reason } };
}
