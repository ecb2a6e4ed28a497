import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A process of the bench's own: a server under test, or what loads it. */
export interface Program {
  /** Where it listens; 0 when it does not. */
  readonly port: number;
  /** Has it do one of the tasks it gave to `answerParent`. */
  ask<T>(name: string, argument?: unknown): Promise<T>;
  /** Stops and goes on in the middle of whatever it does: it costs nothing while others are measured. */
  hold(): void;
  goOn(): void;
  stop(): Promise<void>;
  /** As a power cut would, as far as a process can tell. */
  kill(): Promise<void>;
}

/** Servers tell their memory when asked (`memory`). */
const MEMORY = new URL('memory.ts', import.meta.url).href;

/**
 * Starts a TypeScript file in a process of its own.
 * @param file as `new URL(…, import.meta.url)`: a test finds those that lead nowhere
 * @param listens wait for the line that names the address it listens on, such as the relay logs
 */
export async function startProgram(
  file: URL,
  { env = {}, listens = false }: { env?: Record<string, string>; listens?: boolean } = {},
): Promise<Program> {
  const child = fork(fileURLToPath(file), {
    execArgv: ['--import', 'tsx', ...(listens ? ['--expose-gc', '--import', MEMORY] : [])],
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const gone = once(child, 'exit');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill('SIGCONT');
    child.kill(signal);
    await gone;
  };
  const said = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const port = listens
    ? await Promise.race([
        new Promise<number>((resolve) => {
          said.on('line', (line) => {
            const found = /"url":"http:\/\/[\d.]+:(\d+)"/.exec(line);
            if (found) resolve(Number(found[1]));
          });
        }),
        gone.then(() => Promise.reject(new Error(`${file.pathname} ended before it listened.`))),
      ])
    : 0;
  return {
    port,
    async ask<T>(name: string, argument?: unknown) {
      const answer = once(child, 'message');
      child.send({ name, argument });
      const [said] = await Promise.race([
        answer,
        gone.then(() => Promise.reject(new Error(`${file.pathname} ended before it answered.`))),
      ]);
      const { value, problem } = said as { value: T; problem?: string };
      if (problem) throw new Error(`${file.pathname}: ${problem}`);
      return value;
    },
    hold: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
