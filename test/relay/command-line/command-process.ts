import { type ChildProcess, spawn } from 'node:child_process';

/** A process that runs the relay's entrance, as `npm run relay` does. */
export interface CommandProcess {
  readonly child: ChildProcess;
  /** What it wrote so far, stdout and stderr. */
  text(): string;
  /** Waits until the text matches. @throws Error when it times out, or the process ends before */
  waitForLine(pattern: RegExp, timeoutMs?: number): Promise<RegExpExecArray>;
  /** Its exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** @param env the whole environment except PATH */
export function spawnCommand(args: readonly string[], env: Record<string, string>): CommandProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/relay/main.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
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
