import type { Page } from 'playwright-core';
import { awaitWhole, isWhole } from './in-view';
import { scrollBack } from './scroll';

/** The widths of product §5: the least, a usual one, and one that staff have drawn wide. Pixels. */
export const WIDTHS = [320, 400, 600] as const;
export const SCHEMES = ['light', 'dark'] as const;
export const HEIGHT = 640;

export type View = { width: number; scheme: (typeof SCHEMES)[number]; png: Buffer };

/**
 * What the panel shows at every width and in both schemes.
 * @param shows as ScreenShow has it; throws where it is not whole in a picture
 */
export async function takeViews(panel: Page, shows?: string): Promise<View[]> {
  const views: View[] = [];
  for (const scheme of SCHEMES) {
    await panel.emulateMedia({ colorScheme: scheme });
    for (const width of WIDTHS) {
      await panel.setViewportSize({ width, height: HEIGHT });
      await panel.evaluate(scrollBack);
      await awaitWhole(panel, shows);
      // The caret blinks; without it two runs give the same picture.
      const png = await panel.screenshot({ caret: 'hide', animations: 'disabled' });
      if (!(await isWhole(panel, shows)))
        throw new Error(`${shows} left the view while its picture was taken, ${width} pixels wide`);
      views.push({ width, scheme, png });
    }
  }
  await panel.emulateMedia({ colorScheme: 'light' });
  await panel.setViewportSize({ width: 400, height: HEIGHT });
  return views;
}

/** All views of a screen as one picture: a row for each scheme. */
export async function drawSheet(canvas: Page, title: string, views: readonly View[]): Promise<Buffer> {
  const row = (scheme: string) =>
    views
      .filter((view) => view.scheme === scheme)
      .map(
        ({ png, width }) =>
          `<img src="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${HEIGHT}">`,
      )
      .join('');
  await canvas.setContent(`<!doctype html><meta charset="utf-8"><style>
body { margin: 0; font: 600 14px system-ui, sans-serif; background: #8a93a3 }
#sheet { display: inline-grid; gap: 12px; padding: 12px }
div { display: flex; gap: 12px }
</style><div id="sheet"><span>${title}</span>${SCHEMES.map((scheme) => `<div>${row(scheme)}</div>`).join('')}</div>`);
  return canvas.locator('#sheet').screenshot();
}
