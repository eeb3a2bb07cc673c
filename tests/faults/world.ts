import type { Page } from 'playwright-core';
import { messageBox } from '../e2e/panel';
import { openStage, type Stage } from '../e2e/stage';
import type { CaseSummary } from '../sandbox/sandbox';
import { openWay, type Way } from '../sandbox/server/way';
import { turnUndoOff } from './attempts';

/** The browser with the extension, the way to Hona, and the panel on one case, for all faults in turn. */
export type World = {
  stage: Stage;
  way: Way;
  /** Another one after the browser was killed. */
  panel: Page;
  home: CaseSummary;
};

export async function openWorld(): Promise<World> {
  let way: Way | undefined;
  const stage = await openStage({
    logDelayMs: 'manual',
    network: async (sandbox) => {
      way = await openWay(sandbox.port);
      return { ...sandbox, port: way.port };
    },
  });
  if (!way) throw new Error('The stage did not ask for its network.');
  await turnUndoOff(stage);
  const home = stage.sandbox.cases.doe;
  return { stage, way, home, panel: await openPanel(stage, home) };
}

/** Shows the case in the tab and opens the panel on it. */
export async function openPanel(stage: Stage, home: CaseSummary): Promise<Page> {
  const panel = await stage.openPanelOn(`${home.url}/case_link`);
  await messageBox(panel).waitFor();
  return panel;
}

export async function closeWorld({ stage, way }: World): Promise<void> {
  await stage.close();
  await way.close();
}
