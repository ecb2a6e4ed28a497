import { WebSocket } from 'ws';
import type { Sandbox } from '../../src/sandbox/sandbox';

type Frame = Record<string, unknown>;

/** A client of a status socket that records the received frames. */
export interface SocketClient {
  frames: Frame[];
  /** Resolves with the first recorded or future frame that has this key. */
  until(key: string): Promise<Frame>;
  send(text: string): void;
  /** Resolves with the close code. */
  closed: Promise<number>;
  close(): void;
}

/** Connects to `wss://xumm.app/sign/<uuid>`; rejects when the upgrade is refused. */
export function connectSocket(
  sandbox: Sandbox,
  uuid: string,
  path = `/sign/${uuid}`,
): Promise<SocketClient> {
  const socket = new WebSocket(`wss://127.0.0.1:${sandbox.port}${path}`, {
    headers: { Host: 'xumm.app' },
    rejectUnauthorized: false,
  });
  const frames: Frame[] = [];
  const waiters = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    for (const check of [...waiters]) check();
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  const until = (key: string): Promise<Frame> =>
    new Promise((resolve) => {
      const check = (): void => {
        const frame = frames.find((candidate) => key in candidate);
        if (!frame) return;
        waiters.delete(check);
        resolve(frame);
      };
      waiters.add(check);
      check();
    });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () =>
      resolve({
        frames,
        until,
        closed,
        send: (text) => socket.send(text),
        close: () => socket.close(),
      }),
    );
  });
}
