/** Failures in a row after which the breaker of an endpoint opens. */
export const BREAKER_FAILURES = 10;

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;

/** A probe that a killed relay sent blocks the next one for so long; an attempt takes 15 s. */
const PROBE_MS = 20_000;

/**
 * SQL of the pause after a failure, in ms: none below the limit, then 30 seconds, doubled by each
 * failed probe, up to ten minutes.
 * @param failures SQL of the failures in a row, this one included
 */
export function pauseSql(failures: string): string {
  const doublings = `LEAST(${failures} - ${BREAKER_FAILURES}, 10)`;
  return `CASE WHEN ${failures} < ${BREAKER_FAILURES} THEN 0
    ELSE LEAST(${LONGEST_PAUSE_MS}, ${FIRST_PAUSE_MS} * power(2, ${doublings}))::bigint END`;
}

/**
 * Claims the one probe of an endpoint with an open breaker, whose pause is over, if a message is due. $1 is the endpoint,
 * $2 the time in ms.
 */
export const TAKE_PROBE = `
  UPDATE endpoints SET paused_until = $2::bigint + ${PROBE_MS}
  WHERE id = $1 AND failures >= ${BREAKER_FAILURES} AND paused_until <= $2::bigint
    AND disabled_at IS NULL AND EXISTS (
      SELECT FROM forwards WHERE endpoint_id = $1 AND delivered_at IS NULL AND dead_at IS NULL
        AND due_at <= $2::bigint)
  RETURNING id`;
