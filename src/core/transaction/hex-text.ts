/** Decodes hex as UTF-8; returns the hex when that fails or gives control characters. */
export function hexText(hex: string): string {
  if (!/^([0-9A-F]{2})+$/i.test(hex)) return hex;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // \p{C}: control characters, and marks that reverse the reading direction.
    return /[^\P{C}\n]/u.test(text) ? hex : text;
  } catch {
    return hex;
  }
}
