import { decodeQRBatch } from 'qr/decode.js';
import { binarize } from './binarize';
import { findCodeAreas } from './find-code-areas';
import { doubledPlane, type GrayPlane, planesOf } from './gray-plane';
import { doubled, findCrop, type Pixels, tilesOf } from './pixels';
import { withMargin, withQuietZone } from './with-quiet-zone';

/** The most codes read from one image; users could not choose between more. */
export const MAX_CODES = 12;

/** The smallest side of an image that can hold a code, which has at least 21 modules. */
const MIN_SIDE = 21;

/** The library throws for larger images. They are searched in tiles. */
const MAX_SIDE = 4096;

/** Images with a side of at least this many pixels are also searched in tiles. */
const TILED_FROM_SIDE = 300;

/** Images with more pixels are not doubled: it takes too long. */
const MAX_DOUBLED_PIXELS = 1_500_000;

/** Cells of these sizes (pixels) connect the modules of small and of large codes. */
const CELLS = [6, 16];

/** Smaller parts are doubled. */
const DOUBLED_BELOW_SIDE = 250;

/**
 * The distinct texts of the QR codes in an image, dark on light or light on dark, in any rotation.
 * Searches the whole image, then overlapping tiles, because a disturbance elsewhere can hide a
 * code. When no code was found, it searches for codes of low contrast and without a quiet zone;
 * finally the tiles at double size. Yields to other work of the page.
 * @param shouldStop called between steps; `true` ends the search with the codes found so far
 */
export async function readCodes(pixels: Pixels, shouldStop = () => false): Promise<string[]> {
  const found = new Set<string>();
  const read = async (part: Pixels | GrayPlane | undefined) => {
    if (!part || shouldStop() || found.size >= MAX_CODES) return;
    for (const text of await decode(part)) if (found.size < MAX_CODES) found.add(text);
  };
  await read(pixels);
  const tiles = Math.min(pixels.width, pixels.height) >= TILED_FROM_SIDE ? tilesOf(pixels, 3) : [];
  for (const tile of tiles) await read(findCrop(pixels, tile));
  if (found.size > 0 || shouldStop()) return [...found];
  for (const part of unclearCodes(pixels)) await read(part);
  if (found.size > 0) return [...found];
  for (const tile of tiles.length > 0 ? tiles : tilesOf(pixels, 1)) {
    const part = findCrop(pixels, tile);
    if (part && part.width * part.height <= MAX_DOUBLED_PIXELS) await read(doubled(part));
  }
  return [...found];
}

/** The image in black and white, then the parts that may be codes. */
function* unclearCodes(pixels: Pixels): Generator<GrayPlane> {
  if (Math.min(pixels.width, pixels.height) < MIN_SIDE) return;
  const image = binarize(planesOf(pixels));
  if (!image) return;
  yield enlarged(image);
  for (const cell of CELLS) {
    for (const area of findCodeAreas(image, cell)) {
      const code = withQuietZone(image, area);
      if (code) yield enlarged(code);
      yield enlarged(withMargin(image, area));
    }
  }
}

/** Doubles a part whose modules may have two pixels. */
function enlarged(plane: GrayPlane): GrayPlane {
  const isSmall = Math.max(plane.width, plane.height) < DOUBLED_BELOW_SIDE;
  return isSmall ? doubledPlane(plane) : plane;
}

/**
 * The texts that one search finds. The library returns an error in place of a text after the last.
 */
async function decode(part: Pixels | GrayPlane): Promise<string[]> {
  const { width, height } = part;
  if (Math.min(width, height) < MIN_SIDE || Math.max(width, height) > MAX_SIDE) return [];
  const [results = []] = await decodeQRBatch([part], {
    // With I420 the library reads one brightness for each pixel, and no colours.
    format: part.data instanceof Uint8ClampedArray ? 'RGBA' : 'I420',
    maxSize: { width, height },
    effort: 24,
    timeLimit: 250,
  });
  return results.filter((result) => typeof result === 'string' && result !== '') as string[];
}
