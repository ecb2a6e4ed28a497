import { connect } from 'node:net';

/** A connection that is kept, with one call under way at most: as little of a client as there can be. */
export interface Line {
  /** @param done given the answer's status; 0 when the connection broke */
  send(bytes: Buffer, done: (status: number) => void): void;
  close(): void;
}

/** Resolves when it is connected. */
export function openLine(port: number): Promise<Line> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let waiting: ((status: number) => void) | undefined;
  let text = '';
  const settle = (status: number): void => {
    const done = waiting;
    waiting = undefined;
    text = '';
    done?.(status);
  };
  socket.setEncoding('latin1');
  socket.on('data', (part: string) => {
    text += part;
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
    if (length === undefined) throw new Error(`An answer of unknown length: ${text}`);
    if (text.length >= end + 4 + Number(length)) settle(Number(text.slice(9, 12)));
  });
  socket.on('close', () => settle(0));
  const line: Line = {
    send(bytes, done) {
      if (socket.destroyed) return done(0);
      waiting = done;
      socket.write(bytes);
    },
    close: () => socket.destroy(),
  };
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => {});
      resolve(line);
    });
  });
}
