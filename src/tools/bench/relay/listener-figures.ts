import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DAY_MS } from '../../../relay/clock';
import { Sessions } from '../../../relay/sessions/sessions';
import { openStore } from '../../../relay/store/open-store';
import { createSeal } from '../../../relay/tokens/seal';
import { UserTokens } from '../../../relay/tokens/user-tokens';
import { median } from '../statistics/percentile';
import { startProgram } from './program';
import { startRelay } from './servers';

const LISTENERS = 5000;
const ACCOUNT = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const ROUNDS = 7;

export interface ListenerSample {
  /** What the relay holds for each of them while nothing happens. */
  readonly kibEach: number;
  /** From the order to write a change down until it has reached the last of them, in ms. */
  readonly fanout: number;
}

/** What thousands of idle listeners of one user cost, and how soon all of them hear of a change. */
export async function measureListeners(url: string): Promise<ListenerSample> {
  const relay = await startRelay(
    { url },
    { RELAY_LISTENERS_PER_ACCOUNT: '100000', RELAY_CALLS_PER_MINUTE: '1000000' },
  );
  const clients = await startProgram(new URL('listen.ts', import.meta.url));
  // As another relay on the same database would.
  const sql = await openStore({ url });
  try {
    const tokens = new UserTokens(sql, createSeal([randomBytes(32)]));
    let issuedAt = Date.now();
    const change = async (): Promise<void> => {
      issuedAt += 1;
      const told = { token: 'a token', issuedAt, expiresAt: issuedAt + 30 * DAY_MS };
      await tokens.apply(ACCOUNT, told, issuedAt);
    };
    await change();
    const { session } = await new Sessions(sql, tokens).create(ACCOUNT, 'bench', Date.now());
    const open = (count: number) => clients.ask('open', { port: relay.port, session, count });
    // What the first few make the relay load and compile is no listener's.
    await open(200);
    await setTimeout(1000);
    const before = await relay.ask<number>('memory');
    await open(200 + LISTENERS);
    await setTimeout(1000);
    const after = await relay.ask<number>('memory');
    const rounds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await clients.ask('count');
      const began = performance.timeOrigin + performance.now();
      await change();
      rounds.push((await allHeard(clients, 200 + LISTENERS)) - began);
    }
    return { kibEach: (after - before) / 1024 / LISTENERS, fanout: median(rounds) };
  } finally {
    await Promise.all([clients.kill(), relay.kill(), sql.close()]);
  }
}

/** @returns when the last of them heard, in ms since 1970 */
async function allHeard(clients: Awaited<ReturnType<typeof startProgram>>, count: number) {
  for (const end = Date.now() + 30_000; Date.now() < end; await setTimeout(20)) {
    const { heard, at } = await clients.ask<{ heard: number; at: number }>('heard');
    if (heard > count) throw new Error(`${heard} events for ${count} listeners.`);
    if (heard === count) return at;
  }
  throw new Error('Not every listener heard of the change within 30 s.');
}
