import { INSTRUCTION_LIMIT, type RequestOptions } from './payload-body';

/** The platform takes 1500 characters of JSON in `custom_meta.blob` (protocol §3.1). */
const BLOB_LIMIT = 1500;

/** A year: nobody waits longer for a phone, and a slip of the finger is not one. */
const EXPIRE_LIMIT = 525_600;

/** What of the wish goes beyond the platform's limits (protocol §3.1); undefined when nothing does. */
export function findOptionsProblem(
  options: RequestOptions,
): 'instruction' | 'blob' | 'expire' | undefined {
  if ((options.instruction?.trim().length ?? 0) > INSTRUCTION_LIMIT) return 'instruction';
  if (options.blob !== undefined && JSON.stringify(options.blob).length > BLOB_LIMIT) return 'blob';
  const { expire = 1 } = options;
  if (!Number.isInteger(expire) || expire < 1 || expire > EXPIRE_LIMIT) return 'expire';
  return undefined;
}
