import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';

/** Where the pictures of a tour lie; git ignores it. */
export const FOLDER = fileURLToPath(new URL('../../pictures', import.meta.url));

const HEIGHT = 820;
const PAGE_WIDTH = 1040;
const PANEL_WIDTH = 400;
const PHONE_WIDTH = 360;

type Shot = { name: string; url: string; title: string; page: string; panel: string; phone: string | null };

/** Collects views of the browser, and puts each together as one picture of a window. */
export class Pictures {
  readonly #shots: Shot[] = [];

  /** Both views get the size that they have in the picture. */
  async prepare(page: Page, panel: Page): Promise<void> {
    await page.setViewportSize({ width: PAGE_WIDTH, height: HEIGHT });
    await panel.setViewportSize({ width: PANEL_WIDTH, height: HEIGHT });
  }

  /** Keeps what MyCase, the panel and, where given, the phone show now. */
  async take(name: string, page: Page, panel: Page, phone?: Page): Promise<void> {
    await phone?.setViewportSize({ width: PHONE_WIDTH, height: HEIGHT });
    this.#shots.push({
      name: `${String(this.#shots.length + 1).padStart(2, '0')}-${name}`,
      url: page.url().replace('https://', ''),
      title: await page.title(),
      page: await shoot(page),
      panel: await shoot(panel),
      phone: phone ? await shoot(phone) : null,
    });
  }

  /** Writes the pictures. Only now, since the page that draws them would take the panel away from its case. */
  async write(context: BrowserContext): Promise<string[]> {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const canvas = await context.newPage();
    for (const shot of this.#shots) {
      await canvas.setContent(windowOf(shot));
      const picture = await canvas.locator('#picture').screenshot();
      writeFileSync(join(FOLDER, `${shot.name}.png`), picture);
    }
    await canvas.close();
    return this.#shots.map(({ name }) => `${name}.png`);
  }
}

/** What a page shows, as the address of an image. */
export async function shoot(page: Page): Promise<string> {
  // The caret blinks; without it two runs give the same picture.
  const png = await page.screenshot({ caret: 'hide', animations: 'disabled' });
  return `data:image/png;base64,${png.toString('base64')}`;
}

function windowOf({ url, title, page, panel, phone }: Shot): string {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; font: 13px system-ui, sans-serif; color: #2c2f36; background: #fff }
#picture { display: inline-flex; gap: 20px; padding: 16px; align-items: flex-start }
.window { border-radius: 10px; overflow: hidden; background: #fff; box-shadow: 0 0 0 1px #0002, 0 6px 18px #0003 }
.bar { display: flex; gap: 14px; align-items: center; padding: 8px 14px; background: #dfe3ea }
.tab { max-width: 300px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-weight: 600 }
.address { flex: 1; padding: 5px 14px; border-radius: 99px; background: #fff }
.views { display: flex; gap: 1px; background: #b9bfc9 }
img { display: block; height: ${HEIGHT}px }
</style><div id="picture">
<div class="window"><div class="bar"><span class="tab">${plain(title)}</span><span class="address">${plain(url)}</span></div>
<div class="views"><img src="${page}" width="${PAGE_WIDTH}"><img src="${panel}" width="${PANEL_WIDTH}"></div></div>
${phone ? `<div class="window"><div class="bar"><span class="tab">The client’s phone</span></div><img src="${phone}" width="${PHONE_WIDTH}"></div>` : ''}
</div>`;
}

/** Text for markup. */
export function plain(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
