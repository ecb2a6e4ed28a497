import { INSTRUCTION_LIMIT, type RequestOptions } from './payload-body';

/** The platform accepts 1500 characters of JSON in `custom_meta.blob` (protocol §3.1). */
const BLOB_LIMIT = 1500;

/** A year in minutes. A larger number is a typing error. */
const EXPIRE_LIMIT = 525_600;

/** The first option that exceeds its limit (protocol §3.1); undefined when none does. */
export function findOptionsProblem(
  options: RequestOptions,
): 'instruction' | 'blob' | 'expire' | undefined {
  if ((options.instruction?.trim().length ?? 0) > INSTRUCTION_LIMIT) return 'instruction';
  if (options.blob !== undefined && JSON.stringify(options.blob).length > BLOB_LIMIT) return 'blob';
  const { expire = 1 } = options;
  if (!Number.isInteger(expire) || expire < 1 || expire > EXPIRE_LIMIT) return 'expire';
  return undefined;
}
