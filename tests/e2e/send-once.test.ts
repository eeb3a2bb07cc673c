import { afterEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage';

let stage: Stage;
afterEach(() => stage.close());

/** Browsers repeat a POST by themselves when a connection that was used before dies (outbox.md, 3). */
describe.each(['h2', 'http/1.1'] as const)('over %s', (protocol) => {
  it('a connection that breaks after Hona took the message makes one POST, and no state that lies', async () => {
    stage = await openStage({ protocols: [protocol], logDelayMs: 'manual' });
    const { hona, cases } = stage.sandbox;
    const panel = await stage.openPanelOn(`${cases.doe.url}/case_link`);
    const send = async (text: string, state: string) => {
      await panel.getByRole('textbox', { name: `Message to ${cases.doe.client.name}` }).fill(text);
      await panel.getByRole('button', { name: 'Send', exact: true }).click();
      await panel.getByRole('article', { name: new RegExp(`${text}.*${state}`, 's') }).waitFor();
    };

    // Only a connection that has worked before is one on which a browser would repeat.
    await send('The first one', 'Handed to Hona');
    hona.fault({ path: '/send-message', cut: 'after' });
    await send('The second one', 'May have been sent');

    expect(hona.completeRequests('POST', '/send-message')).toBe(2);
    expect(hona.deliveries.map(({ text }) => text).filter((text) => /one$/.test(text))).toEqual([
      'The first one',
      'The second one',
    ]);
  });
});
