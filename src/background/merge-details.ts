import { mergeSignedDetails, type SignedDetails } from '../core/request/apply-signed';
import { updateRequest } from './update-request';

/** Adds details of a signed request that a page found out. */
export async function mergeDetails(identifier: string, details: SignedDetails): Promise<void> {
  await updateRequest(identifier, (row) => mergeSignedDetails(row, details));
}
