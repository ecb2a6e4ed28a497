const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes of no text: control characters other than tabs and line ends. */
const isControl = (byte: number) => (byte < 32 && ![9, 10, 13].includes(byte)) || byte === 127;

/** The text that hex digits spell in UTF-8; undefined when they are none, or spell no text. */
export function findHexText(hex: string): string | undefined {
  if (hex.length % 2 !== 0 || !/^[0-9A-F]+$/i.test(hex)) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
    if (isControl(byte)) return undefined;
    bytes[at] = byte;
  }
  return findUtf8(bytes);
}

/** Bytes as the text they hold; undefined when they are no UTF-8, or hold control characters. */
export function findUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.some(isControl)) return undefined;
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
