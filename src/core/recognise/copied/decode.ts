import { decodeUtf8 } from '../hex-text';

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lbrace: '{',
  rbrace: '}',
  lcub: '{',
  rcub: '}',
  colon: ':',
  comma: ',',
};

/** Decodes the character references of HTML. */
export function decodeReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal?: string, hex?: string, name = '') => {
      const code = Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      return NAMED[String(name).toLowerCase()] ?? whole;
    },
  );
}

/** Removes the tags of HTML; those that end a line or a cell become white space. */
export function withoutTags(text: string): string {
  return text.replace(/<(\/?[a-z][a-z0-9]{0,15})(?=[\s/>])[^<>]{0,500}>/gi, (_tag, name: string) =>
    /^(?:br|\/?(?:p|div|li|tr|pre|td|th))$/i.test(name) ? '\n' : '',
  );
}

/** The characters of escapes that stand for white space. */
const BLANKS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Decodes a text that was escaped to stand in quotes, which may be around it: `\"` and `\n`. */
export function unescapeQuotes(text: string): string {
  const [, , inside = text] = /^\s*(["'])([\s\S]*)\1\s*$/.exec(text) ?? [];
  return inside.replace(
    /\\(?:u00([0-7][0-9a-f])|([\s\S]))/gi,
    (whole, code?: string, letter = '') => {
      if (code) return String.fromCharCode(Number.parseInt(code, 16));
      return BLANKS[letter] ?? (/\w/.test(letter) ? whole : letter);
    },
  );
}

/** Decodes percent-encoding, in which a `+` is a space when nothing else is. */
export function decodePercent(text: string): string {
  const spaced = /\s/.test(text) ? text : text.replaceAll('+', ' ');
  return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** The texts with a transaction that stand in a text in base64. */
export function decodeBase64(text: string): string | undefined {
  const joined = text.replace(/[\s=]+/g, '');
  const isWhole = /^[\w+/-]+$/.test(joined);
  const runs = isWhole ? [joined] : (text.match(/(?<![\w+/-])[\w+/-]{40,}/g) ?? []);
  const found = runs.flatMap((run) => decodeRun(run) ?? []);
  return found.length > 0 ? found.join('\n') : undefined;
}

function decodeRun(run: string): string | undefined {
  try {
    const binary = atob(run.replaceAll('-', '+').replaceAll('_', '/'));
    const text = decodeUtf8(binary.length, (at) => binary.charCodeAt(at));
    return text && /^\s*["[{]/.test(text) && mentionsTransaction(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text has the name of a transaction's type, or of its binary form. */
export function mentionsTransaction(text: string): boolean {
  return /transaction_?type|tx_?blob/i.test(text);
}
