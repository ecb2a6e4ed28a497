import { decodeHexText, decodeUtf8 } from '../hex-text';

/** Three encodings inside each other; real texts do not have more. */
const MAX_DEPTH = 3;

/**
 * Decodes the encoded parts of a text: percent-encoding, escapes of JSON and HTML, hex and base64,
 * also inside each other. All results together are at most eight times as long as the text.
 */
export function decodedTexts(text: string): string[] {
  const found = new Set<string>();
  let budget = text.length * 8;
  let layer = [text];
  for (let depth = 0; depth < MAX_DEPTH && layer.length > 0; depth += 1) {
    const next: string[] = [];
    for (const inner of layer.flatMap(decodeOnce)) {
      if (inner === '' || inner === text || found.has(inner) || inner.length > budget) continue;
      budget -= inner.length;
      found.add(inner);
      next.push(inner);
    }
    layer = next;
  }
  return [...found];
}

function decodeOnce(text: string): string[] {
  return [
    text.includes('%')
      ? text.replaceAll('+', ' ').replace(/(?:%[0-9A-F]{2})+/gi, decodePercent)
      : '',
    /\\|&#/.test(text) ? text.replace(ESCAPE, decodeEscape) : '',
    decodeRuns(text, /(?<![0-9A-Z])(?:0x)?([0-9A-F]{32,})(?![0-9A-Z])/gi, decodeHexText),
    decodeRuns(text, /(?<![\w+/-])([\w+/-]{28,})(?![\w+/-])/g, decodeBase64Text),
  ];
}

function decodePercent(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    // An invalid escape must not prevent the decoding of the letters next to it.
    return escapes.replace(/%([0-7][0-9A-F])/gi, (_whole, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
}

/** Escapes in strings of code, and character references of HTML. */
const ESCAPE = /\\(?:u([0-9A-F]{4})|x([0-9A-F]{2})|([nrt]))|&#(?:x([0-9A-F]{1,5})|(\d{1,6}));/gi;

function decodeEscape(whole: string, ...parts: (string | undefined)[]): string {
  const [unicode, byte, blank, hex, decimal] = parts;
  if (blank) return ' ';
  const code = decimal ? Number(decimal) : Number.parseInt(unicode ?? byte ?? hex ?? '', 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function decodeRuns(
  text: string,
  run: RegExp,
  decode: (run: string) => string | undefined,
): string {
  return [...text.matchAll(run)].flatMap(([, encoded = '']) => decode(encoded) ?? []).join('\n');
}

function decodeBase64Text(run: string): string | undefined {
  try {
    const binary = atob(run.replaceAll('-', '+').replaceAll('_', '/'));
    return decodeUtf8(binary.length, (at) => binary.charCodeAt(at));
  } catch {
    return undefined;
  }
}
