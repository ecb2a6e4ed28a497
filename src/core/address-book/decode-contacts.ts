/**
 * Decodes a file of contacts: UTF-8, or UTF-16 as spreadsheets save "Unicode text". Without a byte
 * order mark UTF-16 is recognised by its first character, which is ASCII in CSV and JSON.
 */
export function decodeContacts(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first && second === 0) return 'utf-16le';
  return first === 0 && second ? 'utf-16be' : 'utf-8';
}
