import encodeQR from 'qr';
import { encodePng } from './png';

/** Width of the PNG by quality (§3.3). */
const WIDTHS_PX = { m: 289, q: 292, h: 318 } as const;
const ERROR_CORRECTION = { m: 'medium', q: 'quartile', h: 'high' } as const;
export type QrQuality = keyof typeof WIDTHS_PX;

/** The modules without quiet zone; true is a dark module (§3.3 `_q.json`). */
export function qrMatrix(text: string, quality: QrQuality): boolean[][] {
  const framed = encodeQR(text, 'raw', { ecc: ERROR_CORRECTION[quality], border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

/** A PNG of the platform's width, with a quiet zone of at least two modules. */
export function qrPng(text: string, quality: QrQuality): Uint8Array<ArrayBuffer> {
  const matrix = qrMatrix(text, quality);
  const width = WIDTHS_PX[quality];
  const cell = Math.floor(width / (matrix.length + 4));
  const start = Math.floor((width - cell * matrix.length) / 2);
  return encodePng(width, width, (x, y) => {
    const dark = matrix[Math.floor((y - start) / cell)]?.[Math.floor((x - start) / cell)];
    return dark ? [0, 0, 0] : [255, 255, 255];
  });
}

/** SVG markup, dark on white, with a quiet zone. */
export function qrSvg(text: string): string {
  return encodeQR(text, 'svg', { ecc: 'medium', border: 3 });
}
