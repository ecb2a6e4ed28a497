import { call } from '../adapters/messaging/messaging';
import { onRequestChange } from '../adapters/storage/request-changes';
import { getUncheckedRequests } from '../adapters/storage/request-reads';
import { coalesce } from '../ui/hooks/coalesce';

/** So many are read at once. */
const SOME = 20;

/**
 * Holds every signature that was not looked at yet against what was asked, whether or not anybody
 * opens its details: the list must not show as done what is not what was asked. The worker cannot:
 * the ledger's codec is many times its size.
 */
export function checkSignedRequests(): void {
  const seen = new Set<string>();
  const check = async () => {
    for (;;) {
      const waiting = (await getUncheckedRequests(SOME)).filter((row) => !seen.has(row.identifier));
      if (waiting.length === 0) return;
      const { checkSigned } = await import('../core/signed/check-signed');
      for (const request of waiting) {
        seen.add(request.identifier);
        const { verdict } = checkSigned(request, request.answer?.hex);
        await call('request.learn', request.identifier, { check: verdict });
      }
    }
  };
  const run = coalesce(() => check().catch(console.warn));
  onRequestChange(run, new AbortController().signal);
  run();
}
