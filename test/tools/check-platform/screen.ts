import decodeQR from 'qr/decode.js';

/** Dark halves of a character: above, below. */
const HALVES: Readonly<Record<string, readonly [number, number]>> = {
  ' ': [0, 0],
  '▀': [1, 0],
  '▄': [0, 1],
  '█': [1, 1],
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
const CODE_LINE = /^\u001b\[38;5;16;48;5;231m([ ▀▄█]+)\u001b\[0m$/;
const SCALE = 4;

/** Scans what a terminal shows, as a phone's camera does. @returns the text of its QR code, if any */
export function scanScreen(text: string): string | undefined {
  const lines = text.split('\n').flatMap((line) => CODE_LINE.exec(line)?.[1] ?? []);
  return lines.length === 0 ? undefined : decodeQR(draw(lines));
}

function draw(lines: readonly string[]) {
  const columns = lines[0]?.length ?? 0;
  const width = columns * SCALE;
  const height = lines.length * 2 * SCALE;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const row = Math.floor(y / SCALE);
      const character = lines[Math.floor(row / 2)]?.[Math.floor(x / SCALE)] ?? ' ';
      if (HALVES[character]?.[row % 2]) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data };
}
