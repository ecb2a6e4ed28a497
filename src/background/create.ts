import { getSessionState } from '../adapters/sign-in/session-store';
import { announceRequestChange } from '../adapters/storage/request-changes';
import type { CreateRequest } from '../core/calls';
import { CompanionError } from '../core/companion-error';
import { findFields, findText } from '../core/fields';
import { isIdentifier } from '../core/request/identifier';
import { payloadBody } from '../core/request/payload-body';
import { showOpenRequests } from './open-requests';
import { sendNew } from './send';

/**
 * Puts a reviewed wish on disk and starts sending it; a wish already there is left alone.
 * @returns once it is on disk
 * @throws CompanionError `signed-out`, `other-account`, `bad-input`, `draft-gone`, or `storage-none`
 */
export async function createRequest(order: CreateRequest): Promise<void> {
  const { identifier, draft } = order;
  const txjson = findFields(order.txjson);
  if (!isIdentifier(identifier) || !txjson || !findText(txjson.TransactionType)) {
    throw new CompanionError('bad-input');
  }
  const { session } = await getSessionState();
  if (!session) throw new CompanionError('signed-out');
  const { account, apiKey } = session;
  if (account !== order.account) throw new CompanionError('other-account');
  const createdAt = Date.now();
  const body = payloadBody(order, account, identifier);
  const mark = order.private && { private: order.private };
  const request = { identifier, createdAt, account, apiKey, site: order.site, body, ...mark };
  await sendNew(request, draft, session);
  announceRequestChange(identifier);
  void showOpenRequests();
}
