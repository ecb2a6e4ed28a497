/** Hex as the UTF-8 text it holds, when that is readable and holds no control characters; else the hex. */
export function hexText(hex: string): string {
  if (!/^([0-9A-F]{2})+$/i.test(hex)) return hex;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // \p{C}: control characters, and marks that would turn the reading direction around.
    return /[^\P{C}\n]/u.test(text) ? hex : text;
  } catch {
    return hex;
  }
}
