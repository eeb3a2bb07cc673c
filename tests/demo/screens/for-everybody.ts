import type { Page } from 'playwright-core';
import { press } from '../../e2e/panel';
import { openCase, type ScreenShow } from './screen';

const DOE = 'Doe v. Harbor Freight Lines';

/** Confidential mode, and the sheet of keys (product §8). */
export const FOR_EVERYBODY: readonly ScreenShow[] = [
  {
    id: 'confidential',
    title: 'Confidential mode',
    when: 'Actions, Turn on confidential mode is chosen: nothing of a client is legible but under the pointer or the focus, and, while a message is being written, the line that says to whom it goes',
    heading: DOE,
    says: [],
    offers: ['Send'],
    brief: true,
    reach: async (walk) => {
      await openCase(walk, walk.stage.sandbox.cases.doe);
      await walk.panel.getByRole('tab', { name: /^Messages/ }).click();
      await act(walk.panel, 'Turn on confidential mode');
      await walk.panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await walk.panel.mouse.move(1, 1);
    },
    leave: ({ panel }) => act(panel, 'Turn off confidential mode'),
  },
  {
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    when: '? is pressed outside a text field, or Actions, Keyboard shortcuts is chosen',
    heading: 'Keyboard shortcuts',
    says: ['In the panel, outside text fields', 'Writing a message'],
    offers: ['Close'],
    brief: true,
    reach: ({ panel }) => act(panel, 'Keyboard shortcuts'),
    leave: ({ panel }) => press(panel.getByRole('dialog'), 'Close'),
  },
];

async function act(panel: Page, name: string): Promise<void> {
  await press(panel, 'Actions');
  await panel.getByRole('menuitem', { name, exact: true }).click();
}
