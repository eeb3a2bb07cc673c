import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Enough for text on a few surfaces. */
const COLOURS = 64;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * The same picture with a small palette, which makes a small file of a picture of text.
 * @param canvas any page: the browser decodes the picture
 */
export async function toPng8(canvas: Page, png: Buffer): Promise<Buffer> {
  const { width, height, pixels } = await canvas.evaluate(readPixels, png.toString('base64'));
  const rgba = Buffer.from(pixels, 'base64');
  const { palette, indices } = reduce(rgba);
  const rows = Buffer.alloc((width + 1) * height);
  // Each row begins with its filter: none, which suits palettes best.
  for (let y = 0; y < height; y++) indices.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Runs in the page. */
async function readPixels(base64: string): Promise<{ width: number; height: number; pixels: string }> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let binary = '';
  for (let i = 0; i < data.length; i += 32_768)
    binary += String.fromCharCode(...data.subarray(i, i + 32_768));
  return { width, height, pixels: btoa(binary) };
}

/** The most frequent colours, and for each pixel the nearest of them. */
function reduce(rgba: Buffer): { palette: Buffer; indices: Buffer } {
  const counts = new Map<number, number>();
  const colours = new Uint32Array(rgba.length / 4);
  for (let i = 0; i < colours.length; i++) {
    const colour = rgba.readUIntBE(i * 4, 3);
    colours[i] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept = [...counts].sort((a, b) => b[1] - a[1]).slice(0, COLOURS);
  const list = kept.map(([colour]) => colour);
  const nearest = new Map<number, number>(list.map((colour, index) => [colour, index]));
  const indices = Buffer.alloc(colours.length);
  for (const [i, colour] of colours.entries()) {
    let index = nearest.get(colour);
    if (index === undefined) {
      index = findNearest(list, colour);
      nearest.set(colour, index);
    }
    indices[i] = index;
  }
  const palette = Buffer.alloc(list.length * 3);
  for (const [index, colour] of list.entries()) palette.writeUIntBE(colour, index * 3, 3);
  return { palette, indices };
}

function findNearest(list: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, other] of list.entries()) {
    const distance = [16, 8, 0].reduce(
      (sum, bits) => sum + (((colour >> bits) & 255) - ((other >> bits) & 255)) ** 2,
      0,
    );
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
