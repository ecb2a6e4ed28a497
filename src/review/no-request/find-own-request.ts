import { getRequestPage } from '../../adapters/storage/request-reads';
import type { SignRequest } from '../../core/request/sign-request';

/** Rows read at a time: the history is never loaded whole. */
const PAGE = 200;

/** The request of ours that the platform knows by a uuid, or undefined when it is somebody else's. */
export async function findOwnRequest(uuid: string): Promise<SignRequest | undefined> {
  let before: string | undefined;
  for (;;) {
    const page = await getRequestPage(PAGE, before);
    const own = page.find((request) => request.uuid === uuid);
    if (own || page.length < PAGE) return own;
    before = page.at(-1)?.identifier;
  }
}
