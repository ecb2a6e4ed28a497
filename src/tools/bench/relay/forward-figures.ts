import type { StoreLocation } from '../../../relay/store/open-store';
import { median } from '../statistics/percentile';
import { startProgram } from './program';

export interface ForwardSample {
  /** The relay's forwards a second as a part of the loop's: the median of the rounds' ratios. */
  readonly ratio: number;
  /** Forwards a second: the median. */
  readonly rate: number;
}

const ROUNDS = 9;
const COUNT = 1000;

/**
 * Forwarding against a loop of signed POSTs to the same receiver, as many at once, each stored first.
 * Both in turns, on the same store.
 */
export async function measureForwards(store: StoreLocation): Promise<ForwardSample> {
  const env: Record<string, string> =
    'url' in store ? { DATABASE_URL: store.url } : { RELAY_DATA: store.folder };
  const receiver = await startProgram(new URL('receiver.ts', import.meta.url), { listens: true });
  const forwarding = await startProgram(new URL('forward.ts', import.meta.url), { env });
  const url = `http://127.0.0.1:${receiver.port}/hook`;
  try {
    await forwarding.ask('open', url);
    const rates: number[] = [];
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const own = await forwarding.ask<number>('forward', COUNT);
      const least = await forwarding.ask<number>('loop', { url, count: COUNT });
      // The first round warms both.
      if (round === 0) continue;
      rates.push(COUNT / own);
      ratios.push(least / own);
    }
    return { ratio: median(ratios), rate: median(rates) };
  } finally {
    await Promise.all([receiver.kill(), forwarding.kill()]);
  }
}
