import { findFields, findText } from '../../../core/fields';
import { findDuration } from '../../../core/transaction/duration';
import { CallError } from './call-error';
import { toPrintable } from './printable';

/** Waits that a relay asks for are at most a minute; another server's may be anything. */
const MAX_WAIT_SECONDS = 3600;

const MAX_FAULTS = 20;

/** The error for an answer that is not a success; its details are `application/problem+json` (RFC 9457). */
export function toCallError(url: string, status: number, headers: Headers, body: unknown) {
  const problem = findFields(body);
  const detail = findText(problem?.detail) ?? findText(problem?.title);
  const said = detail ? toPrintable(detail).replace(/[^.!?…]$/, '$&.') : undefined;
  const reference = findText(problem?.reference);
  const inLog = reference ? ` Its log has more under ${toPrintable(reference, 60)}.` : '';
  if (status === 401)
    return new CallError(
      'refused',
      `The relay at ${url} does not accept the API token: it has ended, or belongs to another relay. Make one with \`tokens add\` on the relay’s machine, and set RELAY_TOKEN.`,
    );
  if (status === 404 && said) return new CallError('unknown', said);
  const seconds = findSeconds(headers.get('retry-after'));
  const retryAfterMs = seconds === undefined ? undefined : seconds * 1000;
  if (status === 429) {
    const when = seconds === undefined ? 'in a minute' : `in ${findDuration(seconds)}`;
    return new CallError(
      'limited',
      `The relay has had too many calls with this token; try again ${when}.`,
      retryAfterMs,
    );
  }
  if (status >= 500) {
    const what = said ?? 'try again in a minute.';
    const message = `The relay cannot do it now (HTTP ${status}): ${what}${inLog}`;
    return new CallError('lost', message, retryAfterMs);
  }
  const faults = formatFaults(problem?.errors);
  if (said) return new CallError('refused', `The relay refuses this: ${said}${faults}`);
  const moved = status >= 300 && status < 400;
  return new CallError(
    'refused',
    moved
      ? `${url} redirects (HTTP ${status}): set RELAY_URL to the address it redirects to.`
      : `${url} answers HTTP ${status}, and not as a relay with an API does: check RELAY_URL and the relay’s version.`,
  );
}

/** One line for each fault of a body; `at` is a JSON pointer into it. */
function formatFaults(errors: unknown): string {
  if (!Array.isArray(errors)) return '';
  const lines = errors.slice(0, MAX_FAULTS).map((error: unknown) => {
    const { at, detail } = findFields(error) ?? {};
    const place = toPrintable(findText(at) ?? 'the body', 100);
    return `\n  ${place}: ${toPrintable(findText(detail) ?? 'is refused')}`;
  });
  return lines.join('');
}

function findSeconds(header: string | null): number | undefined {
  if (header === null || !/^\d{1,9}$/.test(header)) return undefined;
  return Math.min(Number(header), MAX_WAIT_SECONDS);
}
