import { FIRM, FIRM_NAMES } from '../mycase/store';
import type { Messages } from './messages';
import { nextBusinessMorning } from './pacific';
import type { HonaContact, HonaProject, NoticeKind } from './types';

/** 'at once': when it happens, so that a test need not wait. 'morning': on the next business morning, by `morning()`. */
export type NoticeTime = 'at once' | 'morning';

/** A notice that waits for its morning. */
export type WaitingNotice = {
  notice: NoticeKind;
  caseId: string;
  contactId: string;
  text: string;
  dueAt: Date;
};

export type Notices = ReturnType<typeof createNotices>;

/**
 * What Hona tells a client by itself. Documented: a new project, a new phase, a request for a review where the case
 * ends, each only where the project's notices are on; and a link to the portal where a phone or an e-mail is new.
 */
export function createNotices(messages: Messages, now: () => Date, time: NoticeTime) {
  const waiting: (WaitingNotice & { project: HonaProject })[] = [];

  function tell(project: HonaProject, notice: NoticeKind, text: string): void {
    if (!project.milestonesEnabled) return;
    const { externalId: caseId, client: contactId } = project;
    if (time === 'at once') messages.notify(project, text, notice);
    else waiting.push({ notice, caseId, contactId, text, dueAt: nextBusinessMorning(now()), project });
  }

  return {
    get waiting(): WaitingNotice[] {
      return waiting.map(({ project: _project, ...notice }) => notice);
    },
    /** It is 8 AM in Los Angeles on a business day. */
    morning(): void {
      for (const { project, text, notice } of waiting.splice(0)) messages.notify(project, text, notice);
    },
    /** What a project's client is told of a change; `before` undefined: the project is new. */
    ofProject(project: HonaProject, before: HonaProject | undefined): void {
      if (!before) tell(project, 'new-project', `welcome! Your portal for "${project.name}" is ready.`);
      else if (before.phaseStep !== project.phaseStep)
        tell(project, 'new-phase', `your case has moved to a new phase: ${project.phaseName}.`);
      if (before && before.status !== 'Completed' && project.status === 'Completed')
        tell(project, 'review-request', 'your case is complete. Would you leave us a review?');
    },
    /** A link that needs no password goes to a phone or e-mail that Hona did not have; it is not logged in MyCase. */
    ofContact(contact: HonaContact, before: HonaContact | undefined): void {
      if (!before) return;
      const text = `${FIRM_NAMES[FIRM]}: your link to the portal: https://portal.hona.example/${contact.id}`;
      for (const way of ['phone', 'email'] as const) {
        const to = contact[way];
        if (to && to !== before[way])
          messages.sendLink(contact, to, way === 'phone' ? 'text' : 'e-mail', text);
      }
    },
  };
}
