import type { CheckId, CheckInput } from '../../../src/domain/checks/check';
import { runChecks } from '../../../src/domain/checks/run-checks';
import { defaultRules } from '../../../src/domain/firm-rules';
import type { LogLine } from '../../../src/domain/log';
import { deriveRecipient } from '../../../src/domain/recipient';
import { noStops } from '../../../src/domain/stop';
import { HOUR, makeContact, makeLine, makeLog, makeProject, makeThread, NOW, REF } from '../../builders';

/** Against which nothing stands: an ordinary client, by day, read just now. `NOW` is 10 in the morning, Pacific. */
export function makeInput(changes: Partial<CheckInput> = {}): CheckInput {
  const project = changes.project ?? makeProject();
  const result = deriveRecipient(project, null);
  return {
    ref: REF,
    text: 'Please call us.',
    now: NOW,
    zone: 'America/Los_Angeles',
    project,
    recipient: result.ok ? result.recipient : null,
    client: { contact: makeContact(), own: undefined },
    log: makeLog([], { threads: [makeThread({ readAt: NOW })] }),
    entries: [],
    otherLogs: [],
    linksElsewhere: [],
    stops: noStops,
    rules: defaultRules,
    clientGroups: ['Client'],
    authorId: '7001',
    signedInId: null,
    linesAtStart: null,
    otherClients: [],
    ...changes,
  };
}

/** What one check says of this input, or null. */
export function find(id: CheckId, changes: Partial<CheckInput> = {}) {
  const input = makeInput(changes);
  const on = { ...input, rules: { ...input.rules, checks: { 'other-client-name': 'warn' as const } } };
  return runChecks(on).find((finding) => finding.id === id)?.detail ?? null;
}

/** A client with this name. */
export const named = (name: string): Partial<CheckInput> => ({
  client: { contact: makeContact({ name }), own: undefined },
});

let count = 0;
/** A line that the client wrote, two days ago. */
export function makeClientLine(text: string, changes: Partial<LogLine> = {}): LogLine {
  count++;
  return makeLine({
    author: 'Jane Doe',
    authorTitle: 'Client',
    lineId: `post:${count}`,
    at: NOW - 48 * HOUR,
    text,
    ...changes,
  });
}

/** This case's log, read just now. */
export const logOf = (...lines: LogLine[]) => makeLog(lines, { threads: [makeThread({ readAt: NOW })] });
