/** Attempts at a delivery, and the waits between them (§6.5). */
export const MOST_ATTEMPTS = 5;
const WAITS_MS = [10_000, 60_000, 600_000, 600_000];

/** These three and no other end a delivery well (§6.5). */
export function isDelivered(status: number | undefined): boolean {
  return status === 200 || status === 201 || status === 204;
}

/** The wait after this attempt failed, in ms; none after the last. */
export function waitAfter(attempt: number): number | undefined {
  return WAITS_MS[attempt - 1];
}
