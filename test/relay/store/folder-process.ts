import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A process that locks folders (hold-folder.ts). It ends with the test. */
export interface FolderProcess {
  readonly child: ChildProcess;
  /** Sends a line to the process. @returns the next line that it prints */
  ask(line: string): Promise<string>;
  /** `kill -9`; resolves when it has ended. */
  kill(): Promise<void>;
}

export async function startFolderProcess(): Promise<FolderProcess> {
  const program = ['--import', 'tsx', 'test/relay/store/hold-folder.ts'];
  const child = spawn(process.execPath, program, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  await next();
  return {
    child,
    kill,
    async ask(line) {
      child.stdin.write(`${line}\n`);
      return await next();
    },
  };
}
