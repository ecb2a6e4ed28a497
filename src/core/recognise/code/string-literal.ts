const ESCAPES: Record<string, string> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * The text of a string literal with its quotes, whose escapes are those of C; undefined for an escape
 * that the languages read differently (octal digits, names of characters, `\\/`).
 */
export function readStringLiteral(literal: string): string | undefined {
  const [quotes = ''] = /^(?:"""|'''|["'`])/.exec(literal) ?? [];
  if (quotes === '' || literal.length < 2 * quotes.length || !literal.endsWith(quotes)) {
    return undefined;
  }
  return readEscapes(literal.slice(quotes.length, -quotes.length));
}

function readEscapes(text: string): string | undefined {
  let isClear = true;
  const read = text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|(\r?\n)|([\s\S]))/gi,
    (_whole, ...[braced, unicode, byte, newLine, letter]: (string | undefined)[]) => {
      if (newLine !== undefined) return '';
      const code = Number.parseInt(braced ?? unicode ?? byte ?? '', 16);
      // Above ASCII this is a letter in some languages, and a byte in others.
      if (byte && code > 0x7f) isClear = false;
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      const known = letter && Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
      if (known !== undefined) return known;
      if (!letter || !/["'`\\]/.test(letter)) isClear = false;
      return letter ?? '';
    },
  );
  return isClear ? read : undefined;
}

/** The text between the quotes of a literal that has no escapes but those of the quote itself. */
export function readRawLiteral(literal: string): string | undefined {
  const inside = literal.slice(1, -1);
  return inside.includes('\\') ? undefined : inside;
}
