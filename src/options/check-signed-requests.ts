import { call } from '../adapters/messaging/messaging';
import { onRequestChange } from '../adapters/storage/request-changes';
import { getUncheckedRequests } from '../adapters/storage/request-reads';
import { coalesce } from '../ui/hooks/coalesce';

/** Requests read at once. */
const BATCH_SIZE = 20;

/**
 * Compares each signed transaction that is not checked yet with its request, now and after each
 * change, so that the list does not show a different transaction as done. The worker cannot do this:
 * the ledger's codec is many times its size.
 */
export function checkSignedRequests(): void {
  const checked = new Set<string>();
  const check = async () => {
    for (;;) {
      const unchecked = (await getUncheckedRequests(BATCH_SIZE)).filter(
        (row) => !checked.has(row.identifier),
      );
      if (unchecked.length === 0) return;
      const { checkSigned } = await import('../core/signed/check-signed');
      for (const request of unchecked) {
        checked.add(request.identifier);
        const { verdict } = checkSigned(request, request.answer?.hex);
        await call('request.learn', request.identifier, { check: verdict });
      }
    }
  };
  const run = coalesce(() => check().catch(console.warn));
  onRequestChange(run, new AbortController().signal);
  run();
}
