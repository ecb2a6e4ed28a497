import type { Tools } from '../../../src/relay/command-line/command';
import { runCommand } from '../../../src/relay/command-line/run-command';

export interface Typed {
  readonly code: number;
  /** What it said, then what it warned of. */
  readonly out: string;
  readonly err: string;
}

/** Runs a command as if it had been typed, in this process. */
export async function typed(
  words: string,
  settings: Readonly<Record<string, string | undefined>> = {},
  tools: Partial<Tools> = {},
): Promise<Typed> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommand(words.split(' ').filter(Boolean), {
    read: (name) => settings[name],
    say: (line) => out.push(line),
    warn: (line) => err.push(line),
    now: Date.now,
    fetch,
    ...tools,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
