import { getCurrency, onCurrencySetting } from '../../adapters/settings/currency-setting';
import { getSessionState, onSessionChange } from '../../adapters/sign-in/session-store';
import { isRateStale } from '../../core/directory/exchange-rate';
import type { TimedRate } from '../../core/directory/rated-amount';
import { coalesce } from './coalesce';

/** The rate of the chosen currency, one for all amounts of a page. */
export type RateState =
  /** No currency is chosen, or nobody is signed in. */
  | { readonly kind: 'off' }
  | { readonly kind: 'asking' | 'missing'; readonly currency: string }
  | ({ readonly kind: 'known' } & TimedRate);

/** How often a page that stays open looks whether its rate is too old, in ms. */
const CHECK_MS = 60_000;

let state: RateState = { kind: 'off' };
const listeners = new Set<() => void>();
let stop: (() => void) | undefined;

export function getRate(): RateState {
  return state;
}

/** Keeps the rate current while there is a listener, and calls it on a change. @returns stops it */
export function watchRate(listener: () => void): () => void {
  listeners.add(listener);
  stop ??= start();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

function setState(next: RateState): void {
  state = next;
  for (const listener of listeners) listener();
}

function start(): () => void {
  const page = new AbortController();
  const refresh = coalesce(() => readRate(page.signal));
  const stops = [onCurrencySetting(refresh), onSessionChange(refresh)];
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') refresh();
  }, CHECK_MS);
  document.addEventListener('visibilitychange', refresh, { signal: page.signal });
  refresh();
  return () => {
    page.abort();
    clearInterval(timer);
    for (const each of stops) each();
  };
}

async function readRate(signal: AbortSignal): Promise<void> {
  const [currency, { session }] = await Promise.all([getCurrency(), getSessionState()]);
  if (signal.aborted) return;
  if (currency === undefined || !session) {
    if (state.kind !== 'off') setState({ kind: 'off' });
    return;
  }
  if (!isUsable(currency)) setState({ kind: 'asking', currency });
  try {
    const { findRate } = await import('../../adapters/look-up/cached-rate');
    const timed = await findRate(session, currency, signal);
    const isSame = state.kind === 'known' && state.at === timed.at;
    if (!signal.aborted && !(isSame && isUsable(currency))) setState({ kind: 'known', ...timed });
  } catch (error) {
    console.warn(error);
    if (!signal.aborted && !isUsable(currency)) setState({ kind: 'missing', currency });
  }
}

/** Whether the rate that is shown is of the currency and not too old: it then stays until the next. */
function isUsable(currency: string): boolean {
  return (
    state.kind === 'known' && state.rate.currency === currency && !isRateStale(state.at, Date.now())
  );
}
