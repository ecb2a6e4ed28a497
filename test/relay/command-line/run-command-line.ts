import { Readable } from 'node:stream';
import type { CommandContext } from '../../../src/relay/command-line/command';
import { readInput } from '../../../src/relay/command-line/read-input';
import { runCommand } from '../../../src/relay/command-line/run-command';

export interface CommandResult {
  readonly exitCode: number;
  /** The lines on stdout. */
  readonly out: string;
  /** The lines on stderr. */
  readonly err: string;
}

/** Runs a command line in this process. @param line without `npm run relay --` */
export async function runCommandLine(
  line: string,
  settings: Readonly<Record<string, string | undefined>> = {},
  context: Partial<CommandContext> = {},
): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runCommand(line.split(' ').filter(Boolean), {
    readSetting: (name) => settings[name],
    print: (text) => out.push(text),
    printError: (text) => err.push(text),
    now: Date.now,
    fetch,
    terminal: undefined,
    readInput: (path) => readInput(path, Readable.from([])),
    catchInterrupt: () => new AbortController().signal,
    ...context,
  });
  return { exitCode, out: out.join('\n'), err: err.join('\n') };
}
