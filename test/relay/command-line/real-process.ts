import { type ChildProcess, spawn } from 'node:child_process';

/** The relay's entrance in a process of its own. */
export interface RealProcess {
  readonly child: ChildProcess;
  /** What it wrote so far, to both. */
  text(): string;
  /** Waits for a line. */
  line(pattern: RegExp, ms?: number): Promise<RegExpExecArray>;
  /** Its exit code; the signal's name when it was killed. */
  readonly ended: Promise<number | string>;
}

/** @param env all it gets, beside the path */
export function realProcess(words: readonly string[], env: Record<string, string>): RealProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/relay/main.ts', ...words], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (part) => {
    text += part;
  });
  child.stderr.on('data', (part) => {
    text += part;
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone'));
  });
  return {
    child,
    text: () => text,
    ended,
    async line(pattern, ms = 60_000) {
      for (const end = Date.now() + ms; ; ) {
        const found = pattern.exec(text);
        if (found) return found;
        if (Date.now() > end || child.exitCode !== null || child.signalCode !== null)
          throw new Error(`No line like ${pattern}:\n${text}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}
