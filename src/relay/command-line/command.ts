import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { ReadSetting } from '../config';
import type { Terminal } from './terminal';

/** What a command gets from the process that runs it. */
export interface CommandContext {
  readonly readSetting: ReadSetting;
  /** Writes a line to stdout. */
  readonly print: (line: string) => void;
  /** Writes a line to stderr. */
  readonly printError: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly fetch: typeof fetch;
  /** undefined when stdout leads to a file or a program. */
  readonly terminal: Terminal | undefined;
  /** Reads a text file, or stdin for `-`. @throws RelayError */
  readonly readInput: (path: string) => Promise<string>;
  /**
   * Takes over Ctrl-C and SIGTERM: the signal aborts at the first of them, the second one ends the
   * process.
   */
  readonly catchInterrupt: () => AbortSignal;
}

export interface Command {
  readonly name: string;
  /** The arguments that may follow the name, such as `[list | end <id>]`. */
  readonly usage: string;
  /** One phrase for `help` and the README. */
  readonly summary: string;
  /** @returns the exit code @throws UsageError, RelayError */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** The arguments are wrong; exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A file is not what the command needs; exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** Parses a command's arguments. @throws UsageError */
export function parseArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  maxPositionals: number,
  options: T,
) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const extra = parsed.positionals[maxPositionals];
    if (extra !== undefined) throw new UsageError(`Unexpected argument “${extra}”.`);
    return parsed;
  } catch (cause) {
    if (cause instanceof UsageError) throw cause;
    // Cuts off Node's advice on dashes ("To specify an option argument starting with a dash …").
    const [sentence] = cause instanceof Error ? cause.message.split(/(?<=\.|')\s(?=To )/) : [];
    throw new UsageError(sentence ?? String(cause));
  }
}
