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
 * Stores a reviewed request and starts to send it. A request with the same identifier is left alone.
 * @returns when the request is stored
 * @throws CompanionError `signed-out`, `other-account`, `bad-input`, `draft-gone`, or `storage-none`
 */
export async function createRequest(message: CreateRequest): Promise<void> {
  const { identifier, draft } = message;
  const txjson = findFields(message.txjson);
  if (!isIdentifier(identifier) || !txjson || !findText(txjson.TransactionType)) {
    throw new CompanionError('bad-input');
  }
  const { session } = await getSessionState();
  if (!session) throw new CompanionError('signed-out');
  const { account, apiKey } = session;
  if (account !== message.account) throw new CompanionError('other-account');
  const createdAt = Date.now();
  const body = payloadBody(message, account, identifier);
  const { site } = message;
  const privateFlag = message.private && { private: message.private };
  const request = { identifier, createdAt, account, apiKey, site, body, ...privateFlag };
  await sendNew(request, draft, session);
  announceRequestChange(identifier);
  void showOpenRequests();
}
