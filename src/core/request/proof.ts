import type { SignRequest } from './sign-request';

/**
 * Whether the payload `uuid` is known to be the one of this request. Before that its code and link
 * may lead to a payload of somebody else, and are neither shown nor cancelled.
 */
export function isProven({ importedAt, relayed, provenAt }: SignRequest): boolean {
  return provenAt !== undefined || !(importedAt !== undefined || relayed);
}

/**
 * Whether its outcome is only what the file says from which it was imported. Rows of earlier versions
 * have no mark: they count until they are refreshed.
 */
export function isFileOutcome({ importedAt, fileOutcome, lookedAt }: SignRequest): boolean {
  return importedAt !== undefined && (fileOutcome === true || lookedAt === undefined);
}
