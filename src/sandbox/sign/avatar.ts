import { createHash } from 'node:crypto';
import { encodePng } from './png';

const CELL = 32;
const CELLS = 5;
const BORDER = 16;

/** A PNG of 192 px derived from the seed: 5×5 cells, mirrored, in one colour. */
export function avatarPng(seed: string): Uint8Array<ArrayBuffer> {
  const digest = createHash('sha256').update(seed).digest();
  const color = hueColor(((digest[0] ?? 0) / 256) * 360);
  const size = CELL * CELLS + 2 * BORDER;
  return encodePng(size, size, (x, y) => {
    const column = Math.floor((x - BORDER) / CELL);
    const row = Math.floor((y - BORDER) / CELL);
    if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) return BACKGROUND;
    const mirrored = Math.min(column, CELLS - 1 - column);
    return (digest[1 + row * 3 + mirrored] ?? 0) % 2 === 0 ? color : BACKGROUND;
  });
}

const BACKGROUND = [240, 241, 244] as const;

function hueColor(hue: number): [number, number, number] {
  const channel = (shift: number): number => {
    const k = (shift + hue / 30) % 12;
    return Math.round(255 * (0.45 - 0.28 * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}
