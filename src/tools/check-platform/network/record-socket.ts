import { type Fields, findFields, findJson } from '../../../core/fields';
import type { CheckContext } from '../context';

/** A status socket and everything it received so far. */
export interface RecordedSocket {
  readonly frames: readonly Fields[];
  readonly isClosed: () => boolean;
  /** The first past or future frame that matches; undefined when none comes in time. */
  find(matches: (frame: Fields) => boolean, timeoutMs: number): Promise<Fields | undefined>;
  close(): void;
}

/** The platform answered the request for a socket with an HTTP status. */
export class SocketRefusedError extends Error {
  override readonly name = 'SocketRefusedError';
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/**
 * Connects to the status socket of a payload (protocol §4).
 * @throws SocketRefusedError, and Error when the platform cannot be reached
 */
export async function recordSocket(
  { settings, openSocket }: CheckContext,
  uuid: string,
): Promise<RecordedSocket> {
  const socket = openSocket(`${settings.platformUrl.replace(/^http/, 'ws')}/sign/${uuid}`);
  const frames: Fields[] = [];
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const check of [...waiting]) check();
  };
  socket.on('message', (data) => {
    const frame = findFields(findJson(String(data)));
    if (frame) frames.push(frame);
    wake();
  });
  socket.on('close', wake);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, { statusCode = 0 }) => {
      reject(new SocketRefusedError(statusCode));
      socket.terminate();
    });
  });
  socket.on('error', () => socket.terminate());
  const isClosed = (): boolean => socket.readyState !== socket.OPEN;
  return {
    frames,
    isClosed,
    find: (matches, timeoutMs) =>
      new Promise((resolve) => {
        const finish = (frame: Fields | undefined): void => {
          clearTimeout(timer);
          waiting.delete(check);
          resolve(frame);
        };
        const check = (): void => {
          const frame = frames.find(matches);
          if (frame || isClosed()) finish(frame);
        };
        const timer = setTimeout(() => finish(undefined), timeoutMs);
        waiting.add(check);
        check();
      }),
    close: () => socket.close(),
  };
}

/** The frame of a signature or a rejection (protocol §4.1). */
export const isResolveFrame = (frame: Fields): boolean => typeof frame.signed === 'boolean';
