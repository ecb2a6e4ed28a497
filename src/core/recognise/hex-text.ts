const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Decodes hex digits as UTF-8 text; undefined when they are not hex, or not text. */
export function decodeHexText(hex: string): string | undefined {
  if (hex.length % 2 !== 0 || !/^[0-9A-F]+$/i.test(hex)) return undefined;
  return decodeUtf8(
    hex.length / 2,
    (at) => digitValue(hex, at * 2) * 16 + digitValue(hex, at * 2 + 1),
  );
}

/** The value of a hex digit: its low four bits, plus nine for a letter. */
function digitValue(hex: string, at: number): number {
  const code = hex.charCodeAt(at);
  return (code & 15) + (code > 64 ? 9 : 0);
}

/** Decodes bytes as UTF-8; undefined when they are not UTF-8 or contain control characters. */
export function decodeUtf8(length: number, byteAt: (at: number) => number): string | undefined {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    const byte = byteAt(at);
    // Most binary data has a control character near its beginning.
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) return undefined;
    bytes[at] = byte;
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
