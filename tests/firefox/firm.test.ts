import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/until';
import { answerQuestion, chooseInPageMenu, isSidebarOpen, pressShortcut } from './browser-ui';
import { connectInOptions, type FirefoxStage, openFirefoxStage } from './stage';

/** What a firm needs beside the main job, in one Firefox. Each step goes on from the last. */
describe('a firm that uses Firefox', () => {
  let stage: FirefoxStage;
  beforeAll(async () => {
    stage = await openFirefoxStage({ logDelayMs: 'manual' });
  });
  afterAll(() => stage?.close());

  it('opens and closes the panel by the keyboard', async () => {
    await stage.firefox.goTo(`${stage.sandbox.cases.doe.url}/case_link`);
    const keys = await pressShortcut(stage.firefox);
    await until(`${keys} opens the panel`, () => isSidebarOpen(stage.firefox));
    await pressShortcut(stage.firefox);
    await until(`${keys} closes it`, async () => !(await isSidebarOpen(stage.firefox)));
  });

  it('opens it from the menu of a page of MyCase', async () => {
    await chooseInPageMenu(stage.firefox, 'Open Hona panel');
    await until('the menu opens the panel', () => isSidebarOpen(stage.firefox));
    await stage.firefox.closePanel();
  });

  it('turns notifications on only where Firefox was asked, and a No is said', async () => {
    await connectInOptions(stage);
    const options = await stage.firefox.openPage('options.html');
    await options.press('checkbox', /^Tell me on this computer/);
    await answerQuestion(stage.firefox, 'no');
    await options.says(/The browser does not allow it/);
    await options.press('checkbox', /^Tell me on this computer/);
    await answerQuestion(stage.firefox, 'yes');
    await options.says(/Notifications are on\./);
  });

  it('no secret and nothing of a client is in an area that web pages’ scripts can read', async () => {
    // Firefox cannot lock these: what stands in them, a content script could read.
    const { cases, token } = stage.sandbox;
    await stage.firefox.goTo(`${cases.doe.url}/case_link`);
    const panel = await stage.firefox.openPanel();
    await panel.get('heading', cases.doe.name);
    const areas = await panel.surface.read<Record<string, string>>(`Promise.all(
      ['local', 'session', 'sync', 'managed'].map(async (area) => [area, await browser.storage[area].get().then(
        JSON.stringify, (error) => 'none')])).then(Object.fromEntries)`);
    await stage.firefox.closePanel();
    // What is there is settings and counts: the person who works here, and no one else.
    expect(areas.local).toContain('Dana Ortiz');
    expect([areas.sync, areas.managed]).toEqual(['{}', 'none']);
    const { caseId, name, client } = cases.doe;
    const secrets = [token.slice(0, 12), name, client.name, client.contactId, '3734253'];
    for (const [area, text] of Object.entries(areas))
      expect(
        secrets.filter((secret) => text.includes(secret)),
        area,
      ).toEqual([]);
    // The session, which Firefox gives to the extension's own pages alone, knows which page is open in which tab.
    expect(areas.local).not.toContain(caseId);
  });

  it('speaks Spanish where the settings say so, and English again', async () => {
    const options = await stage.firefox.openPage('options.html');
    await options.choose('Language', 'es');
    await options.says(/Configuración/);
    const panel = await stage.firefox.openPanel();
    await panel.says(/Mensajes/);
    await stage.firefox.closePanel();
    await options.choose('Idioma', 'en');
    await options.says(/Settings/);
  });

  it('makes an event in Hona and deletes it again, without a word to the client', async () => {
    await stage.firefox.goTo(`${stage.sandbox.cases.doe.url}/case_link`);
    const panel = await stage.firefox.openPanel();
    const { hona } = stage.sandbox;
    await panel.get('textbox', 'Message to Jane Doe');
    await panel.press('tab', /^Calendar/);
    await panel.press('button', 'New event');
    await panel.fill('Title', 'Mediation');
    await panel.pick('Start', '2026-12-03T09:30');
    await panel.press('radio', 'Do not tell anyone now');
    await panel.press('button', 'Save event');
    await panel.says(/Saved by Hona/);
    expect(hona.events).toMatchObject([
      { title: 'Mediation', startTime: '2026-12-03 09:30:00', endTime: '2026-12-03 10:00:00', notify: false },
    ]);
    await panel.press('button', /^Delete/);
    await panel.press('radio', 'Do not tell anyone now');
    await panel.press('button', 'Delete event');
    await panel.says(/No event from here yet/);
    expect(hona.events).toEqual([]);
    await stage.firefox.closePanel();
  });

  it('deletes everything on this computer, after a second question', async () => {
    const options = await stage.firefox.openPage('options.html');
    // What the background says comes above the button, and moves it from under the pointer.
    await options.says(/Connected for smithlaw/);
    await options.press('button', 'Delete everything on this computer');
    await options.press('button', 'Delete it all');
    await options.says(/Everything on this computer was deleted\./);
    await options.says(/Not connected\./);
    const panel = await stage.firefox.openPanel();
    await panel.says(/not connected/i);
    expect(await stage.firefox.problems()).toEqual([]);
  });
});
