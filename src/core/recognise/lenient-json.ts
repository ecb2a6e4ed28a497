/** Why a text is not JSON, not even as people write it. */
export type JsonFault = 'bad-json' | 'too-deep' | 'duplicate-key' | 'unsafe-number';

export type LenientJson =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault; readonly at: number };

/** Deeper than any transaction, shallower than any stack. */
const MAX_DEPTH = 60;

class Fault extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault);
  }
}

/**
 * Reads JSON as it stands in documents, forums and code samples: with comments, single or curly
 * quotes, keys without quotes and trailing commas. Nothing is changed silently: a key that comes
 * twice, or a number a double cannot hold exactly, is a fault.
 */
export function readLenientJson(text: string): LenientJson {
  const reader = new Reader(text);
  try {
    return { ok: true, value: reader.readAll() };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { ok: false, fault: error.fault, at: reader.at };
  }
}

/** Which character ends a string, by the one that begins it. */
const CLOSING: Record<string, string> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”“"',
  '”': '”"',
  '„': '“”"',
  '‘': '’‘',
  '’': '’',
};
const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

class Reader {
  at = 0;

  constructor(readonly text: string) {}

  readAll(): unknown {
    const value = this.readValue(0);
    this.skip();
    if (this.text.charAt(this.at) === ';') this.at += 1;
    this.skip();
    if (this.at < this.text.length) throw new Fault('bad-json');
    return value;
  }

  private readValue(depth: number): unknown {
    if (depth > MAX_DEPTH) throw new Fault('too-deep');
    this.skip();
    const character = this.text.charAt(this.at);
    if (character === '{') return this.readObject(depth);
    if (character === '[') return this.readArray(depth);
    if (Object.hasOwn(CLOSING, character)) return this.readString();
    return this.readWord();
  }

  private readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.readList('}', () => {
      const key = this.readKey();
      // As an assignment it would set the prototype instead of a field.
      if (key === '__proto__') throw new Fault('bad-json');
      if (Object.hasOwn(object, key)) throw new Fault('duplicate-key');
      this.skip();
      this.expect(':');
      object[key] = this.readValue(depth + 1);
    });
    return object;
  }

  private readArray(depth: number): unknown[] {
    const array: unknown[] = [];
    this.readList(']', () => array.push(this.readValue(depth + 1)));
    return array;
  }

  /** Items between brackets, commas between them, one more comma allowed at the end. */
  private readList(close: string, readItem: () => void): void {
    this.at += 1;
    for (;;) {
      this.skip();
      if (this.text.charAt(this.at) === close) break;
      readItem();
      this.skip();
      if (this.text.charAt(this.at) === close) break;
      this.expect(',');
    }
    this.at += 1;
  }

  private readKey(): string {
    if (Object.hasOwn(CLOSING, this.text.charAt(this.at))) return this.readString();
    return this.match(/[A-Za-z_$][\w$]*/y) ?? this.fail();
  }

  private readString(): string {
    const closing = CLOSING[this.text.charAt(this.at)] ?? '';
    let value = '';
    for (this.at += 1; ; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '' || character === '\n') throw new Fault('bad-json');
      if (closing.includes(character)) break;
      value += character === '\\' ? this.readEscape() : character;
    }
    this.at += 1;
    return value;
  }

  /** The character an escape stands for; the position is left on its last letter. */
  private readEscape(): string {
    this.at += 1;
    const letter = this.text.charAt(this.at);
    // Others of letters and digits mean something to JavaScript only: `\x31` is 1, `\0` is no 0.
    if (letter !== 'u') return ESCAPES[letter] ?? (/[^\w]/.test(letter) ? letter : this.fail());
    const code = /^[0-9a-f]{4}$/i.exec(this.text.slice(this.at + 1, this.at + 5))?.[0];
    this.at += 4;
    return String.fromCharCode(Number.parseInt(code ?? this.fail(), 16));
  }

  private readWord(): unknown {
    const word = this.match(/[-+.\w]+/y);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!word || !/^-?\d/.test(word)) return this.fail();
    const number = Number(word);
    // A zero in front makes it octal to JavaScript, and no number to JSON.
    if (!/^-?(0|[1-9]\d*)$/.test(word) || !Number.isSafeInteger(number))
      throw new Fault('unsafe-number');
    return number;
  }

  /** Blanks, zero-width characters and comments. */
  private skip(): void {
    while (this.match(/[\s\u200b-\u200f\u2060\ufeff]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y));
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  private expect(character: string): void {
    if (this.text.charAt(this.at) !== character) throw new Fault('bad-json');
    this.at += 1;
  }

  private fail(): never {
    throw new Fault('bad-json');
  }
}
