import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProjectEvent } from '../../src/domain/calendar';
import type { PanelCalls, Reply } from '../../src/messaging/protocol';
import { makeEventForm } from '../builders';
import { openStage, type Stage } from '../e2e/stage';
import type { Protocol } from '../sandbox/server/listen';
import { FAULTS_OF_EVENTS, listSocketFaults } from './socket-faults';

/**
 * An event of which people are told leaves once, saved or deleted (outbox document §3): Chromium repeats a request by
 * itself when a connection that served before dies. Each fault comes on such a one.
 */

let stage: Stage;
let panel: Page;

/** As the panel asks the background; the event that comes back. */
async function ask<K extends 'saveEvent' | 'deleteEvent'>(
  type: K,
  args: PanelCalls[K]['args'],
): Promise<ProjectEvent | null> {
  const call = `chrome.runtime.sendMessage(${JSON.stringify({ type, args })})`;
  const reply = (await panel.evaluate(call)) as Reply<ProjectEvent | null>;
  if (!reply.ok) throw new Error(`${reply.error.code} ${JSON.stringify(reply.error.detail)}`);
  return reply.value;
}

/**
 * In the first seconds of a browser Chromium at times ends the worker and starts it anew; such a call has no answer. A
 * panel then looks into the store, and here it begins anew.
 */
async function answered(work: () => Promise<void>, tries = 3): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (tries === 1 || !/message channel closed/.test(String(error))) throw error;
    stage.sandbox.hona.clearFaults();
    await answered(work, tries - 1);
  }
}

/** Complete ones, of all events so far. */
const requests = (method: string) =>
  stage.sandbox.hona.calls.filter(
    (c) => c.method === method && c.complete && c.path.includes('calendar-event'),
  ).length;

describe.each<Protocol>(['h2', 'http/1.1'])('over %s', (protocol) => {
  let tabId = 0;
  const ref = () => {
    const { firm, caseId } = stage.sandbox.cases.doe;
    return { firm, caseId };
  };
  const save = (notify: boolean, event: ProjectEvent | null) => {
    const form = makeEventForm({ contacts: [stage.sandbox.cases.doe.client.contactId], staff: [] });
    const seen = { eventId: event?.id ?? null, seenAt: event?.attempt.at ?? null };
    return ask('saveEvent', { ref: ref(), tabId, ...seen, form, notify });
  };
  const erase = (event: ProjectEvent) =>
    ask('deleteEvent', { ref: ref(), tabId, eventId: event.id, seenAt: event.attempt.at, notify: true });

  beforeAll(async () => {
    stage = await openStage({ protocols: [protocol], logDelayMs: 'manual' });
    panel = await stage.openPanelOn(`${stage.sandbox.cases.doe.url}/case_link`);
    await panel.getByText('(213) 373-4253').first().waitFor();
    tabId = (await panel.evaluate(
      "chrome.tabs.query({ url: 'https://*.mycase.com/*' }).then(([tab]) => tab.id)",
    )) as number;
  });
  afterAll(() => stage.close());

  it.each(listSocketFaults(protocol, true).filter(({ name }) => FAULTS_OF_EVENTS.includes(name)))(
    '$name: one request, and what became of it is in doubt',
    ({ fault }) =>
      answered(async () => {
        const { hona } = stage.sandbox;
        const event = await save(false, null);
        if (!event) throw new Error('not saved');
        expect(event.attempt.state).toBe('saved');

        hona.fault({ ...fault, method: 'POST', path: '/calendar-event' });
        const posts = requests('POST');
        const changed = await save(true, event);
        expect(requests('POST') - posts).toBeLessThanOrEqual(1);
        expect(changed?.attempt).toMatchObject({ what: 'save', state: 'unknown' });

        hona.fault({ ...fault, method: 'DELETE', path: '/project/*' });
        const deletes = requests('DELETE');
        const erased = await erase(changed ?? event);
        expect(requests('DELETE') - deletes).toBeLessThanOrEqual(1);
        expect(erased?.attempt).toMatchObject({ what: 'delete', state: 'unknown' });
        hona.clearFaults();
      }),
  );
});
