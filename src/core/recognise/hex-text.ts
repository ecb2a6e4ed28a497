const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text that hex digits spell in UTF-8; undefined when they are none, or spell no text. */
export function findHexText(hex: string): string | undefined {
  if (hex.length % 2 !== 0 || !/^[0-9A-F]+$/i.test(hex)) return undefined;
  return findUtf8(hex.length / 2, (at) => digit(hex, at * 2) * 16 + digit(hex, at * 2 + 1));
}

/** A hex digit's value: its low four bits, and nine more for a letter. */
function digit(hex: string, at: number): number {
  const code = hex.charCodeAt(at);
  return (code & 15) + (code > 64 ? 9 : 0);
}

/** Bytes as the text they hold; undefined when they are no UTF-8, or hold control characters. */
export function findUtf8(length: number, byteAt: (at: number) => number): string | undefined {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    const byte = byteAt(at);
    // Most bytes that are no text show it soon.
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) return undefined;
    bytes[at] = byte;
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
