import type { GrayPlane } from './gray-plane';

/** The side of a block, in pixels, and how many blocks around it count. */
const BLOCK = 16;
const RADIUS = 2;

/** Smaller differences between light and dark are noise. */
const MIN_CONTRAST = 6;

/** A colour replaces the brightness only when its contrast is this many times as large. */
const COLOR_ADVANTAGE = 1.5;

/**
 * Makes every pixel black or white by the lightest and darkest pixels around it, so that a code of
 * low contrast becomes one of full contrast.
 * @param planes brightness first, then the colours; the one with the most contrast is used
 */
export function binarize(planes: readonly GrayPlane[]): GrayPlane | undefined {
  const measured = planes.map((plane, at) => {
    const ranges = rangesOf(plane);
    return { plane, ranges, score: contrastOf(ranges) * (at === 0 ? COLOR_ADVANTAGE : 1) };
  });
  const [best] = measured.toSorted((a, b) => b.score - a.score);
  return best && blackAndWhite(best.plane, best.ranges);
}

/** The darkest and lightest value of each block and the blocks around it. */
interface Ranges {
  readonly across: number;
  readonly low: Uint8Array;
  readonly high: Uint8Array;
}

function rangesOf({ width, height, data }: GrayPlane): Ranges {
  const across = Math.ceil(width / BLOCK);
  const down = Math.ceil(height / BLOCK);
  const low = new Uint8Array(across * down).fill(255);
  const high = new Uint8Array(across * down);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / BLOCK) * across;
    for (let x = 0; x < width; x += 1) {
      const value = data[y * width + x] ?? 0;
      const block = row + Math.floor(x / BLOCK);
      if (value < (low[block] ?? 0)) low[block] = value;
      if (value > (high[block] ?? 0)) high[block] = value;
    }
  }
  const spread = (values: Uint8Array, choose: (...all: number[]) => number) =>
    values.map((_, block) => {
      const [x, y] = [block % across, Math.floor(block / across)];
      const found: number[] = [];
      for (let dy = Math.max(0, y - RADIUS); dy <= Math.min(down - 1, y + RADIUS); dy += 1) {
        const [from, to] = [Math.max(0, x - RADIUS), Math.min(across - 1, x + RADIUS)];
        found.push(choose(...values.subarray(dy * across + from, dy * across + to + 1)));
      }
      return choose(...found);
    });
  return { across, low: spread(low, Math.min), high: spread(high, Math.max) };
}

/** The average difference between the darkest and the lightest value. */
function contrastOf({ low, high }: Ranges): number {
  return high.reduce((sum, value, block) => sum + value - (low[block] ?? 0), 0) / high.length;
}

function blackAndWhite({ width, height, data }: GrayPlane, ranges: Ranges): GrayPlane {
  const { across, low, high } = ranges;
  const cuts = low.map((value, block) => {
    const most = high[block] ?? 0;
    return most - value < MIN_CONTRAST ? 128 : Math.ceil((value + most) / 2);
  });
  const result = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / BLOCK) * across;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const cut = cuts[row + Math.floor(x / BLOCK)] ?? 128;
      result[at] = (data[at] ?? 0) >= cut ? 255 : 0;
    }
  }
  return { width, height, data: result };
}
