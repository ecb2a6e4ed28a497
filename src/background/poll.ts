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

/** What is polled, by request, and whether an end event came. */
const polled = new Map<string, { ended: boolean }>();

/**
 * Fetches a request again, with pauses, while its status lags behind an end event, and then while its
 * transaction is in no final ledger. A request is polled once at a time.
 * @param request as it is stored now
 * @param ended an event reported the end
 * @param fetch fetches the request once; undefined when that is not possible
 */
export async function poll(
  request: SignRequest,
  ended: boolean,
  fetch: (identifier: string) => Promise<SignRequest | undefined>,
): Promise<void> {
  const { identifier } = request;
  const current = polled.get(identifier);
  if (current) current.ended ||= ended;
  const first = waitsFor(request, ended);
  if (current || !first) return;
  const started = { ended };
  polled.set(identifier, started);
  try {
    let latest = request;
    let waits = first;
    for (let count = 0; ; count += 1) {
      const wait = waits[count];
      if (wait === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
      if (hasCallsLeft('event')) latest = (await fetch(identifier)) ?? latest;
      const next = waitsFor(latest, started.ended);
      if (!next) return;
      if (next !== waits) count = -1;
      waits = next;
    }
  } finally {
    polled.delete(identifier);
  }
}

/** @returns undefined when the request waits for nothing that a fetch may show soon */
function waitsFor(request: SignRequest, ended: boolean): readonly number[] | undefined {
  if (awaitsLedger(request)) return LEDGER_WAITS;
  const hasEnded = request.resolvedAt !== undefined || request.expiredAt !== undefined;
  return ended && !hasEnded ? LAG_WAITS : undefined;
}
