import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { ReadSetting } from '../config';

/** What commands need of the world. */
export interface Tools {
  readonly read: ReadSetting;
  /** Writes a line of the answer. */
  readonly say: (line: string) => void;
  /** Writes a line about what is wrong. */
  readonly warn: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly fetch: typeof fetch;
}

export interface Command {
  readonly name: string;
  /** What may follow the name. */
  readonly words: string;
  /** A sentence for `help` and the README. */
  readonly says: string;
  /** @returns the exit code @throws UsageError, RelayError */
  run(words: readonly string[], tools: Tools): Promise<number>;
}

/** The words do not make sense; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads a command's words. @throws UsageError */
export function parseWords<T extends NonNullable<ParseArgsConfig['options']>>(
  words: readonly string[],
  most: number,
  options: T,
) {
  try {
    const found = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    const extra = found.positionals[most];
    if (extra !== undefined) throw new UsageError(`“${extra}” is one word too many.`);
    return found;
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    // Node's advice about dashes speaks to programmers.
    const [sentence] = cause instanceof Error ? cause.message.split(/(?<=\.|')\s(?=To )/) : [];
    throw new UsageError(sentence ?? String(cause));
  }
}
