import { decodeQRBatch } from 'qr/decode.js';
import { doubled, findCrop, type Pixels, tilesOf } from './pixels';

/** The most codes read from one image; users could not choose between more. */
export const MAX_CODES = 12;

/** The smallest side of an image that can hold a code, which has at least 21 modules. */
const MIN_SIDE = 21;

/** Images with a side of at least this many pixels are also searched in tiles. */
const TILED_FROM_SIDE = 300;

/** Images with more pixels are not doubled: it takes too long. */
const MAX_DOUBLED_PIXELS = 1_500_000;

/**
 * The distinct texts of the QR codes in an image, dark on light or light on dark, in any rotation.
 * Searches the whole image, then overlapping tiles, because a disturbance elsewhere can hide a
 * code; finally, when no code was found, the tiles at double size. Yields to other work of the
 * page.
 * @param shouldStop called between steps; `true` ends the search with the codes found so far
 */
export async function readCodes(pixels: Pixels, shouldStop = () => false): Promise<string[]> {
  const found = new Set<string>();
  const read = async (part: Pixels | undefined) => {
    if (!part || shouldStop() || found.size >= MAX_CODES) return;
    for (const text of await decode(part)) if (found.size < MAX_CODES) found.add(text);
  };
  await read(pixels);
  const tiles = Math.min(pixels.width, pixels.height) >= TILED_FROM_SIDE ? tilesOf(pixels, 3) : [];
  for (const tile of tiles) await read(findCrop(pixels, tile));
  if (found.size > 0) return [...found];
  for (const tile of tiles.length > 0 ? tiles : tilesOf(pixels, 1)) {
    const part = findCrop(pixels, tile);
    if (part && part.width * part.height <= MAX_DOUBLED_PIXELS) await read(doubled(part));
  }
  return [...found];
}

/**
 * The texts that one search finds. The library returns an error in place of a text after the last.
 */
async function decode(part: Pixels): Promise<string[]> {
  if (Math.min(part.width, part.height) < MIN_SIDE) return [];
  const { width, height } = part;
  const [results = []] = await decodeQRBatch([part], {
    format: 'RGBA',
    maxSize: { width, height },
    effort: 24,
    timeLimit: 250,
  });
  return results.filter((result) => typeof result === 'string' && result !== '') as string[];
}
