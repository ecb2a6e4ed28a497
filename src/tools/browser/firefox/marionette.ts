import { connect } from 'node:net';

// biome-ignore lint/suspicious/noExplicitAny: -- the protocol's answers are as many as its commands
export type Answer = any;

/** A connection to Firefox's own remote protocol; Firefox takes one at a time. */
export interface Marionette {
  send(command: string, params?: object): Promise<Answer>;
}

/**
 * Connects to the port Firefox wrote to its profile. Messages are JSON after their length in bytes
 * and a colon; the first one is a greeting, then `[type, id, error, result]`.
 */
export function connectMarionette(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const waiting = new Map<number, (error: Answer, result: Answer) => void>();
    let got = Buffer.alloc(0);
    let last = 0;
    const send = (command: string, params = {}): Promise<Answer> =>
      new Promise((answer, fail) => {
        last += 1;
        const text = JSON.stringify([0, last, command, params]);
        waiting.set(last, (error, result) =>
          error ? fail(new Error(`${command}: ${error.error}: ${error.message}`)) : answer(result),
        );
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    const take = (message: Answer): void => {
      if (!Array.isArray(message)) {
        resolve({ send });
        return;
      }
      const [, id, error, result] = message;
      waiting.get(id)?.(error, result);
      waiting.delete(id);
    };
    socket.on('data', (chunk) => {
      got = Buffer.concat([got, chunk]);
      for (let colon = got.indexOf(':'); colon > 0; colon = got.indexOf(':')) {
        const end = colon + 1 + Number(got.subarray(0, colon));
        if (got.length < end) return;
        const message = JSON.parse(String(got.subarray(colon + 1, end)));
        got = got.subarray(end);
        take(message);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => {
      for (const answer of waiting.values()) answer({ error: 'gone', message: 'Firefox ended' }, 0);
      waiting.clear();
    });
  });
}
