import { encodePng } from '../sign/png';
import { qrMatrix } from '../sign/qr-picture';

/** A family seed of no account, to be refused. */
export const DEMO_SEED = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';

/** Pixels per module, and modules of white around each code. */
const SCALE = 4;
const QUIET = 4;

/** What the codes of the demo page hold, by the name of their picture; two are side by side. */
export function demoCodes(bob: string): Readonly<Record<string, readonly string[]>> {
  const pay = (amount: number): string => `xrpl:${bob}?amount=${amount}&dt=7`;
  return {
    image: [pay(25)],
    data: [pay(30)],
    svg: [pay(35)],
    background: [pay(40)],
    canvas: [pay(45)],
    foreign: [pay(50)],
    two: [pay(55), `https://xumm.app/detect/request:${bob}?amount=60`],
    secret: [DEMO_SEED],
  };
}

/** Codes side by side as a PNG. */
export function codesPng(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const matrices = texts.map((text) => qrMatrix(text, 'm'));
  const side = Math.max(...matrices.map((rows) => rows.length)) + 2 * QUIET;
  return encodePng(side * texts.length * SCALE, side * SCALE, (x, y) => {
    const column = Math.floor(x / SCALE);
    const rows = matrices[Math.floor(column / side)];
    const dark = rows?.[Math.floor(y / SCALE) - QUIET]?.[(column % side) - QUIET];
    return dark ? [0, 0, 0] : [255, 255, 255];
  });
}
