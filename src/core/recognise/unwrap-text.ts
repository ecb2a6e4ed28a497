import { findHexText, findUtf8 } from './hex-text';

/** One encoding inside another, and that in a third: nobody writes a fourth. */
const MAX_DEPTH = 3;

/**
 * The texts that stand encoded in a text: percent-encoded, as escapes of JSON or HTML, in hex or in
 * base64, also one inside the other. Together no longer than eight times the text.
 */
export function unwrapText(text: string): string[] {
  const found = new Set<string>();
  let room = text.length * 8;
  let layer = [text];
  for (let depth = 0; depth < MAX_DEPTH && layer.length > 0; depth += 1) {
    const next: string[] = [];
    for (const inner of layer.flatMap(unwrapOnce)) {
      if (inner === '' || inner === text || found.has(inner) || inner.length > room) continue;
      room -= inner.length;
      found.add(inner);
      next.push(inner);
    }
    layer = next;
  }
  return [...found];
}

function unwrapOnce(text: string): string[] {
  return [
    text.includes('%') ? text.replaceAll('+', ' ').replace(/(?:%[0-9A-F]{2})+/gi, percent) : '',
    /\\|&#/.test(text) ? text.replace(ESCAPE, readEscape) : '',
    decodeRuns(text, /(?<![0-9A-Z])(?:0x)?([0-9A-F]{32,})(?![0-9A-Z])/gi, findHexText),
    decodeRuns(text, /(?<![\w+/-])([\w+/-]{28,})(?![\w+/-])/g, findBase64Text),
  ];
}

function percent(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    // One that is none must not keep the letters beside it from being read.
    return escapes.replace(/%([0-7][0-9A-F])/gi, (_whole, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
}

/** Escapes of strings in code, and of characters in HTML. */
const ESCAPE = /\\(?:u([0-9A-F]{4})|x([0-9A-F]{2})|([nrt]))|&#(?:x([0-9A-F]{1,5})|(\d{1,6}));/gi;

function readEscape(whole: string, ...parts: (string | undefined)[]): string {
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

function findBase64Text(run: string): string | undefined {
  try {
    const binary = atob(run.replaceAll('-', '+').replaceAll('_', '/'));
    return findUtf8(binary.length, (at) => binary.charCodeAt(at));
  } catch {
    return undefined;
  }
}
