import { type ChildProcess, spawn } from 'node:child_process';

/** A process that runs the relay's entrance, as `npm run relay` does. */
export interface CommandProcess {
  readonly child: ChildProcess;
  /** What it wrote so far, stdout and stderr. */
  text(): string;
  /** The lines of its stdout so far. */
  outLines(): string[];
  /** Waits until the text matches. @throws Error when it times out, or the process ends before */
  waitForLine(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  /** Its exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** @param env the whole environment except PATH @param input its stdin */
export function spawnCommand(
  args: readonly string[],
  env: Record<string, string>,
  input = '',
): CommandProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/relay/main.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // A process that ends before it has read its input closes the pipe.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  let text = '';
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    text += chunk;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone'));
  });
  return {
    child,
    text: () => text,
    outLines: () => out.split('\n').slice(0, -1),
    ended,
    async waitForLine(pattern, timeoutMs = 60_000) {
      for (const deadline = Date.now() + timeoutMs; ; ) {
        const match = pattern.exec(text);
        if (match) return match;
        if (Date.now() > deadline || child.exitCode !== null || child.signalCode !== null)
          throw new Error(`No line matches ${pattern}:\n${text}`);
        // The time between two looks at the output.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
