import { hasCallsLeft } from '../adapters/platform/budget';
import type { SignRequest } from '../core/request/sign-request';
import { awaitsLedger } from '../core/request/status';

/** Waits (ms) before the next fetches when an end event came and the status lags behind (§4.2). */
const LAG_WAITS = [150, 400, 1000, 2500];

/**
 * Waits (ms) for the ledger after a signature. The submission may take seconds, and a ledger closes
 * every four seconds (protocol §4.2, §8).
 */
const LEDGER_WAITS = [1500, 2500, 3000, 3000, 3000, 4000, 8000, 15_000];

/**
 * What an event announced, and the status must have: the user's answer, or any end of the payload.
 * An answer may come after an expiry or a cancellation (protocol §3.5, §4.3).
 */
export type Announced = 'answer' | 'end' | undefined;

/** @returns the announcement that asks for more */
export function strongerOf(a: Announced, b: Announced): Announced {
  return a === 'answer' || b === 'answer' ? 'answer' : (a ?? b);
}

/** What is polled, by request. */
const polled = new Map<string, { announced: Announced }>();

/**
 * Fetches a request again, with pauses, while its status lags behind an end event, and then while its
 * transaction is in no final ledger. A request is polled once at a time.
 * @param request as it is stored now
 * @param announced what the events until now announced
 * @param fetchOnce fetches the request once; undefined when that is not possible
 */
export async function poll(
  request: SignRequest,
  announced: Announced,
  fetchOnce: (identifier: string) => Promise<SignRequest | undefined>,
): Promise<void> {
  const { identifier } = request;
  const current = polled.get(identifier);
  if (current) current.announced = strongerOf(current.announced, announced);
  const first = waitsFor(request, announced);
  if (current || !first) return;
  const started = { announced };
  polled.set(identifier, started);
  try {
    let latest = request;
    let waits = first;
    for (let count = 0; ; count += 1) {
      const wait = waits[count];
      if (wait === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (hasCallsLeft('event')) latest = (await fetchOnce(identifier)) ?? latest;
      const next = waitsFor(latest, started.announced);
      if (!next) return;
      if (next !== waits) count = -1;
      waits = next;
    }
  } finally {
    polled.delete(identifier);
  }
}

/** @returns undefined when the request waits for nothing that a fetch may show soon */
function waitsFor(request: SignRequest, announced: Announced): readonly number[] | undefined {
  if (awaitsLedger(request)) return LEDGER_WAITS;
  const { resolvedAt, expiredAt, cancelledAt } = request;
  const hasEnded = resolvedAt ?? (announced === 'end' ? (expiredAt ?? cancelledAt) : undefined);
  return announced && hasEnded === undefined ? LAG_WAITS : undefined;
}
