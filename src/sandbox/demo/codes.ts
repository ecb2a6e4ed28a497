import { encodePng } from '../sign/png';
import { qrMatrix } from '../sign/qr-picture';

/** A family seed that belongs to no account; the extension must refuse it. */
export const DEMO_SEED = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';

/** Pixels per module, and white modules around each code. */
const SCALE = 4;
const QUIET_ZONE = 4;

/** Texts of the QR codes on the demo page, by name of the image; an image can have two codes. */
export function demoCodes(bob: string): Readonly<Record<string, readonly string[]>> {
  const paymentLink = (amount: number): string => `xrpl:${bob}?amount=${amount}&dt=7`;
  return {
    image: [paymentLink(25)],
    data: [paymentLink(30)],
    svg: [paymentLink(35)],
    background: [paymentLink(40)],
    canvas: [paymentLink(45)],
    foreign: [paymentLink(50)],
    two: [paymentLink(55), `https://xumm.app/detect/request:${bob}?amount=60`],
    secret: [DEMO_SEED],
  };
}

/** A PNG with the QR codes of these texts, from left to right. */
export function codesPng(texts: readonly string[]): Uint8Array<ArrayBuffer> {
  const matrices = texts.map((text) => qrMatrix(text, 'm'));
  const side = Math.max(...matrices.map((rows) => rows.length)) + 2 * QUIET_ZONE;
  return encodePng(side * texts.length * SCALE, side * SCALE, (x, y) => {
    const column = Math.floor(x / SCALE);
    const rows = matrices[Math.floor(column / side)];
    const dark = rows?.[Math.floor(y / SCALE) - QUIET_ZONE]?.[(column % side) - QUIET_ZONE];
    return dark ? [0, 0, 0] : [255, 255, 255];
  });
}
