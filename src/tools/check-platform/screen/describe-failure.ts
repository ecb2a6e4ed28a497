import { CheckError } from '../check-error';
import { safeText } from './safe-text';

/** Why a question has no answer, without anything that was sent or received. */
export function describeFailure(cause: unknown): string {
  if (cause instanceof CheckError) return cause.message;
  if (!(cause instanceof Error)) return 'it failed.';
  const inner = cause.cause instanceof Error ? cause.cause : cause;
  const code = 'code' in inner ? String(inner.code) : inner.name;
  if (cause.name === 'TimeoutError') return 'no answer in time.';
  return `no usable answer (${safeText(code)}).`;
}
