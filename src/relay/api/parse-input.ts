import type { z } from 'zod';
import { type Fault, HttpProblem } from './http-problem';

/** Faults named in one answer, at most. */
const MAX_FAULTS = 50;

/** Checks a value. @param place prefix of the places of faults: '' for the body, '?' for the query */
export function checkInput<T extends z.ZodType>(
  schema: T,
  value: unknown,
  place: '' | '?',
): { readonly value?: z.output<T>; readonly faults: readonly Fault[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data, faults: [] };
  return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, place)) };
}

/** @throws HttpProblem with all faults, when there are some */
export function expectNoFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const detail =
    faults.length === 1
      ? 'One fault, see `errors`. Correct it and call again.'
      : `${faults.length} faults, see \`errors\`. Correct them and call again.`;
  throw new HttpProblem('invalid-request', detail, { errors: faults.slice(0, MAX_FAULTS) });
}

function faultsOf(issue: z.core.$ZodIssue, place: '' | '?'): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: format([...path, key], place), detail: unknown(key) }));
  return [{ at: format(path, place), detail: issue.message.slice(0, 200) }];
}

function unknown(name: string): string {
  return name === 'user_token'
    ? 'Leave it out: the relay adds the user token itself.'
    : 'No such field or parameter: leave it out, or correct its name.';
}

function format(path: readonly string[], place: '' | '?'): string {
  if (place === '?') return `?${path.join('.')}`.slice(0, 200);
  const parts = path.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  return parts.join('').slice(0, 200);
}
