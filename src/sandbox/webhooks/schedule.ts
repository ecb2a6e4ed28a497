/** Attempts per delivery, and the delays between them (§6.5). */
export const MAX_ATTEMPTS = 5;
const RETRY_DELAYS_MS = [10_000, 60_000, 600_000, 600_000];

/** Only these three statuses count as delivered (§6.5). */
export function isDelivered(status: number | undefined): boolean {
  return status === 200 || status === 201 || status === 204;
}

/** The delay in ms between this failed attempt and the next; undefined after the last. */
export function retryDelayAfter(attempt: number): number | undefined {
  return RETRY_DELAYS_MS[attempt - 1];
}
