import { isRateStale } from '../../core/directory/exchange-rate';
import type { TimedRate } from '../../core/directory/rated-amount';
import type { Session } from '../../core/session';
import { browser } from '../browser/browser';
import { fetchExchangeRate } from './directory';

/** Where the last rate is kept in memory, until the browser is closed. */
const CACHE_KEY = 'rate';

/** A rate is asked for again after this time, in ms. */
export const RATE_REFRESH_MS = 5 * 60_000;

/**
 * The rate of a currency: the last one for a few minutes, else asked now. When the platform does not
 * tell it, the last one still counts until it is stale.
 * @param currency three letters
 * @throws CompanionError, see `fetchExchangeRate`
 */
export async function findRate(
  session: Session,
  currency: string,
  signal: AbortSignal,
): Promise<TimedRate> {
  const last = await readLast(currency);
  const now = Date.now();
  if (last && now >= last.at && now - last.at < RATE_REFRESH_MS) return last;
  try {
    const timed = { rate: await fetchExchangeRate(session, currency, signal), at: Date.now() };
    await browser.storage.session.set({ [CACHE_KEY]: timed }).catch(console.warn);
    return timed;
  } catch (error) {
    if (!last || isRateStale(last.at, Date.now())) throw error;
    return last;
  }
}

async function readLast(currency: string): Promise<TimedRate | undefined> {
  const last = (await browser.storage.session.get(CACHE_KEY))[CACHE_KEY] as TimedRate | undefined;
  return last?.rate.currency === currency ? last : undefined;
}
