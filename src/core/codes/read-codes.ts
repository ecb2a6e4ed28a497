import { decodeQRBatch } from 'qr/decode.js';
import { doubled, findCrop, type Pixels, tilesOf } from './pixels';

/** More codes than these in one picture are no choice any more. */
export const MAX_CODES = 12;

/** Below this side a code cannot stand in it: the smallest has 21 modules. */
const MIN_SIDE = 21;

/** Tiles are worth their time in pictures from this side on, in pixels. */
const TILED_FROM_SIDE = 300;

/** Doubling is for fine codes; of more pixels than these it takes longer than it is worth. */
const MAX_DOUBLED_PIXELS = 1_500_000;

/**
 * The texts of the QR codes in a picture, each once. Looks at the whole, then at overlapping parts
 * (what disturbs the search in the whole may not be in a part), and, when there is none, again at
 * double size. Dark on light or light on dark, turned any way. Yields to other work of the page.
 * @param shouldStop asked between tries: true ends the search with what was found
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

/** The non-empty texts one search finds. It gives an error in place of a text when it is done. */
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
