import { connect, type Socket } from 'node:net';
import { limitConcurrency } from '../../../core/limit-concurrency';
import { answerParent } from './answer-parent';

/** The program that listens: thousands of streams that do nothing but wait. */
const sockets: Socket[] = [];
let heard = 0;
let lastHeard = 0;

answerParent({
  /** Opens streams until there are so many; resolves when each was greeted. */
  async open({ port, session, count }: { port: number; session: string; count: number }) {
    const inTurn = limitConcurrency(100);
    const more = Array.from({ length: count - sockets.length }, () => openStream(port, session));
    const opened = more.map((open) => inTurn(open));
    await Promise.all(opened);
  },
  /** Counts from now on who hears of a change. */
  count() {
    heard = 0;
  },
  /** How many heard so far, and when the last of them did (ms since 1970). */
  heard: () => ({ heard, at: lastHeard }),
  close() {
    for (const socket of sockets.splice(0)) socket.destroy();
  },
});

function openStream(port: number, session: string): () => Promise<void> {
  return () =>
    new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' });
      sockets.push(socket);
      socket.setEncoding('latin1');
      socket.write(
        `GET /events HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${session}\r\n\r\n`,
      );
      socket.on('data', (text: string) => {
        if (text.includes('event: hello')) resolve();
        if (!text.includes('\nevent: session')) return;
        heard += 1;
        lastHeard = performance.timeOrigin + performance.now();
      });
      socket.on('error', reject);
      socket.on('close', () => reject(new Error('A stream was closed.')));
    });
}
