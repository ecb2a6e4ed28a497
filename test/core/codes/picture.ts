import encodeQR from 'qr';
import type { Pixels } from '../../../src/core/codes/pixels';

/** An image of one shade, from 0 (black) to 255 (white). */
export function blank(width: number, height: number, shade = 255): Pixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(shade);
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { width, height, data };
}

interface DrawOptions {
  readonly x?: number;
  readonly y?: number;
  /** Pixels per module; may be fractional. */
  readonly scale: number;
  readonly inverted?: boolean;
  readonly quarterTurns?: number;
  readonly ecc?: 'low' | 'medium' | 'quartile' | 'high';
  /** The quiet zone in modules. Default: 4. */
  readonly border?: number;
  /** Default: black on white. */
  readonly dark?: Color;
  readonly light?: Color;
}

/** Red, green and blue, 0–255. */
type Color = readonly [number, number, number];

/** Draws the QR code of a text into an image. */
export function draw(into: Pixels, text: string, options: DrawOptions): Pixels {
  const { x = 0, y = 0, scale, inverted = false, quarterTurns = 0, ecc = 'medium' } = options;
  const { border = 4, dark = [0, 0, 0], light = [255, 255, 255] } = options;
  // The library draws at least one module of quiet zone.
  const bordered = encodeQR(text, 'raw', { ecc, border: Math.max(1, border) });
  let rows = border > 0 ? bordered : bordered.slice(1, -1).map((row) => row.slice(1, -1));
  for (let turn = 0; turn < quarterTurns; turn += 1) {
    rows = rows.map((row, at) =>
      row.map((_, across) => rows[row.length - 1 - across]?.[at] ?? false),
    );
  }
  const side = Math.floor(rows.length * scale);
  for (let down = 0; down < side; down += 1) {
    for (let across = 0; across < side; across += 1) {
      const isDark = rows[Math.floor(down / scale)]?.[Math.floor(across / scale)] ?? false;
      const at = ((y + down) * into.width + x + across) * 4;
      into.data.set(isDark === inverted ? light : dark, at);
    }
  }
  return into;
}

/** The side of a text's QR code in modules, including the quiet zone. */
export function sideOf(text: string, ecc: DrawOptions['ecc'] = 'medium'): number {
  return encodeQR(text, 'raw', { ecc, border: 4 }).length;
}

/** A generator of pseudo-random numbers from 0 to 1 that repeats with the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Makes every pixel up to `strength` lighter or darker. */
export function withNoise(picture: Pixels, strength: number, seed = 7): Pixels {
  const next = randomNumbers(seed);
  const data = picture.data.map((value, at) =>
    at % 4 === 3 ? 255 : value + (next() * 2 - 1) * strength,
  );
  return { ...picture, data };
}

/** Soft gradients of many sizes with noise, which look like a photo to a decoder. */
export function photo(width: number, height: number, seed = 3): Pixels {
  const next = randomNumbers(seed);
  const waves = Array.from({ length: 12 }, () => ({
    across: next() * 0.2,
    down: next() * 0.2,
    phase: next() * 7,
    height: 60 * next(),
  }));
  const picture = blank(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const sum = waves.reduce(
        (total, wave) =>
          total + wave.height * Math.sin(x * wave.across + y * wave.down + wave.phase),
        128,
      );
      const at = (y * width + x) * 4;
      picture.data.fill(sum, at, at + 3);
    }
  }
  return withNoise(picture, 40, seed);
}
