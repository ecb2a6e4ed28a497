import { getRequestPage } from '../../adapters/storage/request-reads';
import { isProven } from '../../core/request/proof';
import type { SignRequest } from '../../core/request/sign-request';

/** Number of rows read at once: the history may not fit in memory. */
const PAGE_SIZE = 200;

/** Finds the request with a payload's uuid in the history; undefined when another app made it. */
export async function findOwnRequest(uuid: string): Promise<SignRequest | undefined> {
  let before: string | undefined;
  for (;;) {
    const page = await getRequestPage(PAGE_SIZE, before);
    const own = page.find((request) => request.uuid === uuid && isProven(request));
    if (own || page.length < PAGE_SIZE) return own;
    before = page.at(-1)?.identifier;
  }
}
