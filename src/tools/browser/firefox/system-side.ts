import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Answer, Marionette } from './marionette';
import { runInChrome } from './run-in-chrome';

/** The file in the profile in which `program.ts` says where it listens. */
export const DRIVER_PORT = 'DriverPort';

/** The browser's own side of a running Firefox: what no page can do or see. */
export interface SystemSide extends Marionette {
  /** `runInChrome`, one at a time. */
  run<T = Answer>(body: string, ...args: readonly unknown[]): Promise<T>;
  close(): void;
}

export async function connectSystemSide(profile: string): Promise<SystemSide> {
  const port = await readFile(join(profile, DRIVER_PORT), 'utf8');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/marionette`, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const waiting = new Map<number, { resolve(value: Answer): void; reject(error: Error): void }>();
  let last = 0;
  socket.on('message', (data) => {
    const { id, result, error } = JSON.parse(String(data));
    if (error) waiting.get(id)?.reject(new Error(error));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox went away.'));
    waiting.clear();
  });
  const send = (command: string, params: object = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('Firefox went away.'));
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, command, params }));
    });
  return {
    send,
    run: (body, ...args) => runInChrome({ send }, body, args),
    close: () => socket.close(),
  };
}
