import { connect } from 'node:net';

// biome-ignore lint/suspicious/noExplicitAny: -- every command of the protocol has its own result
export type MarionetteResult = any;

/** A connection to Marionette, Firefox's remote protocol. Firefox accepts one at a time. */
export interface Marionette {
  send(command: string, params?: object): Promise<MarionetteResult>;
}

/**
 * Connects to the port that Firefox wrote to its profile. A message is its length in bytes, a colon
 * and JSON. The first message is a greeting, the others are `[type, id, error, result]`.
 */
export function connectMarionette(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const pending = new Map<number, (error: MarionetteResult, result: MarionetteResult) => void>();
    let received = Buffer.alloc(0);
    let lastId = 0;
    const send = (command: string, params = {}): Promise<MarionetteResult> =>
      new Promise((answer, fail) => {
        lastId += 1;
        const text = JSON.stringify([0, lastId, command, params]);
        pending.set(lastId, (error, result) =>
          error ? fail(new Error(`${command}: ${error.error}: ${error.message}`)) : answer(result),
        );
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    const handleMessage = (message: MarionetteResult): void => {
      if (!Array.isArray(message)) {
        resolve({ send });
        return;
      }
      const [, id, error, result] = message;
      pending.get(id)?.(error, result);
      pending.delete(id);
    };
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      for (let colon = received.indexOf(':'); colon > 0; colon = received.indexOf(':')) {
        const end = colon + 1 + Number(received.subarray(0, colon));
        if (received.length < end) return;
        const message = JSON.parse(String(received.subarray(colon + 1, end)));
        received = received.subarray(end);
        handleMessage(message);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const error = { error: 'closed', message: 'Firefox was closed.' };
      for (const settle of pending.values()) settle(error, undefined);
      pending.clear();
    });
  });
}
