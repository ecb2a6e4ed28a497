import { mergeSignedDetails, type SignedDetails } from '../core/request/apply-signed';
import { record } from './record';

/** Adds what a page found out about what was signed. */
export async function mergeDetails(identifier: string, learnt: SignedDetails): Promise<void> {
  await record(identifier, (row) => mergeSignedDetails(row, learnt));
}
