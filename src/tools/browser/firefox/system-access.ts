import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Marionette, MarionetteResult } from './marionette';
import { runInChrome } from './run-in-chrome';

/** The file in the profile to which `playwright-proxy.ts` writes its port. */
export const PROXY_PORT_FILE = 'DriverPort';

/** Access to a running Firefox with the browser's own rights, through Marionette. */
export interface SystemAccess extends Marionette {
  /** Calls `runInChrome`. */
  run<T = MarionetteResult>(body: string, ...args: readonly unknown[]): Promise<T>;
  close(): void;
}

/** Connects to the Firefox with this profile through `playwright-proxy.ts`. */
export async function connectSystemAccess(profile: string): Promise<SystemAccess> {
  const port = await readFile(join(profile, PROXY_PORT_FILE), 'utf8');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/marionette`, { perMessageDeflate: false });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  const pending = new Map<
    number,
    { resolve(value: MarionetteResult): void; reject(error: Error): void }
  >();
  let lastId = 0;
  socket.on('message', (data) => {
    const { id, result, error } = JSON.parse(String(data));
    if (error) pending.get(id)?.reject(new Error(error));
    else pending.get(id)?.resolve(result);
    pending.delete(id);
  });
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('Firefox was closed.'));
    pending.clear();
  });
  const send = (command: string, params: object = {}): Promise<MarionetteResult> =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('Firefox was closed.'));
      lastId += 1;
      pending.set(lastId, { resolve, reject });
      socket.send(JSON.stringify({ id: lastId, command, params }));
    });
  return {
    send,
    run: (body, ...args) => runInChrome({ send }, body, args),
    close: () => socket.close(),
  };
}
