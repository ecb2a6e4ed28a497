/** Why a text cannot be read, even leniently. */
export type JsonProblem =
  | 'bad-json'
  /** It ends before its last bracket or quote is closed. */
  | 'incomplete-json'
  | 'too-deep'
  | 'duplicate-key'
  | 'unsafe-number';

export type LenientJsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: JsonProblem; readonly at: number };

/** More levels than any transaction has, and few enough for the call stack. */
const MAX_DEPTH = 60;

class JsonError extends Error {
  constructor(readonly problem: JsonProblem) {
    super(problem);
  }
}

/**
 * Reads JSON as people write it in documents, forums and code samples: with comments, single or
 * curly quotes, keys without quotes and trailing commas. It never guesses: a duplicate key, or a
 * number that a double cannot hold exactly, is an error. Only the `value` of a token amount is kept
 * as text in such a case, because text is what the ledger expects there.
 */
export function readLenientJson(text: string): LenientJsonResult {
  const reader = new JsonReader(text);
  try {
    return { ok: true, value: reader.readAll() };
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    return { ok: false, problem: error.problem, at: reader.at };
  }
}

/** The characters that end a string, by the character that begins it. */
const CLOSING_QUOTES: Record<string, string> = {
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

class JsonReader {
  at = 0;

  constructor(readonly text: string) {}

  readAll(): unknown {
    const value = this.readValue(0);
    this.skip();
    if (this.text.charAt(this.at) === ';') this.at += 1;
    this.skip();
    if (this.at < this.text.length) this.fail();
    return value;
  }

  private readValue(depth: number, isTokenValue = false): unknown {
    if (depth > MAX_DEPTH) throw new JsonError('too-deep');
    this.skip();
    const character = this.text.charAt(this.at);
    if (character === '{') return this.readObject(depth);
    if (character === '[') return this.readArray(depth);
    if (Object.hasOwn(CLOSING_QUOTES, character)) return this.readString();
    return this.readWord(isTokenValue);
  }

  private readObject(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    this.readList('}', () => {
      const key = this.readKey();
      // An assignment to this key would set the prototype instead of a field.
      if (key === '__proto__') this.fail();
      if (Object.hasOwn(object, key)) throw new JsonError('duplicate-key');
      this.skip();
      this.expect(':');
      object[key] = this.readValue(depth + 1, key === 'value');
    });
    return object;
  }

  private readArray(depth: number): unknown[] {
    const array: unknown[] = [];
    this.readList(']', () => array.push(this.readValue(depth + 1)));
    return array;
  }

  /**
   * Reads items between brackets, separated by commas. One comma after the last item is allowed.
   */
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
    if (Object.hasOwn(CLOSING_QUOTES, this.text.charAt(this.at))) return this.readString();
    return this.match(/[A-Za-z_$][\w$]*/y) ?? this.fail();
  }

  private readString(): string {
    const closing = CLOSING_QUOTES[this.text.charAt(this.at)] ?? '';
    let value = '';
    for (this.at += 1; ; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '' || character === '\n') this.fail();
      if (closing.includes(character)) break;
      value += character === '\\' ? this.readEscape() : character;
    }
    this.at += 1;
    // A template with a variable is not the text that it stands for.
    if (closing === '`' && value.includes('${')) throw new JsonError('bad-json');
    return value;
  }

  /** Returns the character an escape stands for, and stops on the last character of the escape. */
  private readEscape(): string {
    this.at += 1;
    const letter = this.text.charAt(this.at);
    // Other escapes with letters and digits exist only in JavaScript: `\x31` is 1, `\0` is not the
    // digit 0.
    if (letter !== 'u') return ESCAPES[letter] ?? (/[^\w]/.test(letter) ? letter : this.fail());
    const code = /^[0-9a-f]{4}$/i.exec(this.text.slice(this.at + 1, this.at + 5))?.[0];
    this.at += 4;
    return String.fromCharCode(Number.parseInt(code ?? this.fail(), 16));
  }

  private readWord(isTokenValue: boolean): unknown {
    const start = this.at;
    const word = this.match(/[-+.\w]+/y);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!word || !/^-?\d/.test(word)) {
      this.at = start;
      return this.fail();
    }
    const number = Number(word);
    // A leading zero makes a number octal in JavaScript; JSON does not allow it.
    if (/^-?(0|[1-9]\d*)$/.test(word) && Number.isSafeInteger(number)) return number;
    if (isTokenValue && /^-?(0|[1-9]\d*)(\.\d+)?(e[-+]?\d+)?$/i.test(word)) return word;
    throw new JsonError('unsafe-number');
  }

  /** Skips white space, zero-width characters and comments. */
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
    if (this.text.charAt(this.at) !== character) this.fail();
    this.at += 1;
  }

  private fail(): never {
    throw new JsonError(this.at < this.text.length ? 'bad-json' : 'incomplete-json');
  }
}
