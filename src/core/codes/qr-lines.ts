import encodeQR from 'qr';

/** Black on white in every colour scheme of a terminal, because scanners expect dark modules. */
const BLACK_ON_WHITE = '\u001b[38;5;16;48;5;231m';
const USUAL_COLOURS = '\u001b[0m';

/** Two modules, one above the other, in one character: `BLOCKS[above][below]`. */
const BLOCKS = [
  [' ', '▄'],
  ['▀', '█'],
] as const;

/** The QR code of a text as lines for a terminal, with the quiet zone of four modules. */
export function qrLines(text: string): string[] {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  return rows.flatMap((row, y) => {
    if (y % 2 === 1) return [];
    const below = rows[y + 1];
    const line = row.map((dark, x) => BLOCKS[dark ? 1 : 0][below?.[x] ? 1 : 0]).join('');
    return [`${BLACK_ON_WHITE}${line}${USUAL_COLOURS}`];
  });
}
