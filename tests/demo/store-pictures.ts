import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { plain, shoot } from './pictures';

/** Where the stores' pictures lie; they are part of the project. */
export const STORE = fileURLToPath(new URL('../../docs/store/pictures', import.meta.url));

/** What every store takes: 1280 by 800, five at most. */
const WIDTH = 1280;
const PANEL = 400;
const CAPTION = 72;
const HEIGHT = 800 - CAPTION;

/** Stops of the tour, in the order of the stores' pages, and the one sentence above each. */
const CAPTIONS: Readonly<Record<string, string>> = {
  answered: 'Text your client from the case that is open in MyCase',
  'check-stops': 'A look before it goes: what must not be sent is stopped',
  templates: 'Templates in English and Spanish, filled from the case',
  'may-have-been-sent': 'It says what became of each message, also where nobody can know',
  'new-phase': 'Update Hona: first what your client would notice, then the press',
};

const BUBBLE = `<svg viewBox="0 0 128 128"><rect x="4" y="4" width="120" height="120" rx="26" fill="#1d5fd6"/>
<path fill="#fff" d="M42 30h44a13 13 0 0 1 13 13v28a13 13 0 0 1-13 13H60L44 100V84h-2a13 13 0 0 1-13-13V43a13 13 0 0 1 13-13z"/>
<path stroke="#1d5fd6" stroke-width="7" stroke-linecap="round" d="M46 50h36M46 64h23"/></svg>`;

/** Pictures for the stores, from the tour: the page and the panel as they are, with a sentence above. */
export class StorePictures {
  readonly #shots = new Map<string, { page: string; panel: string }>();

  /** Both views get the size that they have in the picture. */
  async prepare(page: Page, panel: Page): Promise<void> {
    await page.setViewportSize({ width: WIDTH - PANEL, height: HEIGHT });
    await panel.setViewportSize({ width: PANEL, height: HEIGHT });
  }

  async take(name: string, page: Page, panel: Page): Promise<void> {
    if (name in CAPTIONS) this.#shots.set(name, { page: await shoot(page), panel: await shoot(panel) });
  }

  /** Writes the pictures, the tile and the logo. Throws where the tour no longer has one of the stops. */
  async write(context: BrowserContext): Promise<string[]> {
    mkdirSync(STORE, { recursive: true });
    const canvas = await context.newPage();
    const draw = async (name: string, width: number, height: number, body: string) => {
      await canvas.setViewportSize({ width, height });
      await canvas.setContent(`<!doctype html><meta charset="utf-8"><style>${LOOK}</style>${body}`);
      writeFileSync(join(STORE, `${name}.png`), await canvas.screenshot());
      return `${name}.png`;
    };
    const written: string[] = [];
    for (const [name, caption] of Object.entries(CAPTIONS)) {
      const shot = this.#shots.get(name);
      if (!shot) throw new Error(`The tour has no stop "${name}" any more.`);
      const views = `<div class="views"><img src="${shot.page}"><img src="${shot.panel}"></div>`;
      const number = `${written.length + 1}-${name}`;
      written.push(await draw(number, WIDTH, 800, `<h1>${plain(caption)}</h1>${views}`));
    }
    written.push(await draw('tile-440x280', 440, 280, TILE), await draw('logo-300', 300, 300, BUBBLE));
    await canvas.close();
    return written;
  }
}

const LOOK = `
body { margin: 0; font-family: system-ui, sans-serif; background: #fff }
h1 { margin: 0; height: ${CAPTION}px; line-height: ${CAPTION}px; text-align: center; font-size: 28px; font-weight: 650;
  color: #fff; background: #17407f }
.views { display: flex; gap: 1px; background: #b9bfc9 }
img { display: block; height: ${HEIGHT}px }
svg { display: block }
.tile { width: 440px; height: 280px; display: grid; place-content: center; justify-items: center; gap: 14px;
  background: #e8effc; color: #17305c; font-size: 27px; font-weight: 650 }
.tile svg { width: 92px }
.tile small { font-size: 16px; font-weight: 400 }`;

const TILE = `<div class="tile">${BUBBLE}<span>Hona Panel for MyCase</span>
<small>Client texts beside the case. Unofficial.</small></div>`;
