import type { Page } from 'playwright-core';
import type { Stage } from '../../e2e/stage';

/** What the walk through the screens has in its hands. */
export type Walk = {
  stage: Stage;
  /** The first tab. */
  tab: Page;
  /** The side panel of its window. */
  panel: Page;
};

/**
 * One screen of the panel (product §5): when it comes, the words that must stand there, and a way to it that is
 * open to staff or to bad luck. The tests walk through them, the pictures are taken on the way, and docs/screens.md
 * is written from them.
 */
export type ScreenShow = {
  /** Also the name of its picture. */
  id: string;
  title: string;
  /** "Comes when …", for the document. */
  when: string;
  /** The heading of level 1. */
  heading: string;
  /** Sentences that stand there, as they stand there. */
  says: readonly string[];
  /** What can be pressed there, by accessible name. */
  offers?: readonly string[];
  /** A selector of what must stand whole in view, in the tests and in each picture. */
  shows?: string;
  /** A screen of its own for a moment only: it is not measured at every width. */
  brief?: boolean;
  reach(walk: Walk): Promise<void>;
  /** Puts right what `reach` broke. */
  leave?(walk: Walk): Promise<void>;
};

/** The address of a page of the first firm. */
export const pageOf = ({ stage }: Walk, path: string): string =>
  stage.sandbox.url(`${stage.sandbox.firm}.mycase.com`, path);

/** Waits until the panel shows this case, confirmed. */
export async function showsCase({ panel }: Walk, name: string): Promise<void> {
  await panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await panel.getByText('Opening', { exact: true }).waitFor({ state: 'detached' });
}

/** Opens a case and waits until the panel shows it. */
export async function openCase(walk: Walk, { url, name }: { url: string; name: string }): Promise<void> {
  await walk.tab.goto(url);
  await showsCase(walk, name);
}
