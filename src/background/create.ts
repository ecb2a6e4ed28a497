import { announceChange } from '../adapters/changes';
import { deleteDraft, findRequest } from '../adapters/history';
import { getSessionState } from '../adapters/session-store';
import type { Order } from '../core/calls';
import { CompanionError } from '../core/companion-error';
import { findFields, findText } from '../core/fields';
import { isIdentifier } from '../core/identifier';
import { payloadBody } from '../core/payload-body';
import { holdsSecret } from '../core/secrets';
import { showOpen } from './aftermath';
import { sendNew } from './send';

/**
 * Puts a reviewed wish on disk and starts sending it; a wish already there is left alone.
 * @returns once it is on disk
 * @throws CompanionError `signed-out`, `bad-input`, or `storage`
 */
export async function createRequest(order: Order): Promise<void> {
  const { identifier } = order;
  if (!isIdentifier(identifier)) throw new CompanionError('bad-input');
  if (await findRequest(identifier)) return;
  const { session } = await getSessionState();
  if (!session) throw new CompanionError('signed-out');
  const txjson = findFields(order.txjson);
  if (!txjson || !findText(txjson.TransactionType)) throw new CompanionError('bad-input');
  if (holdsSecret(JSON.stringify(txjson))) throw new CompanionError('bad-input');
  const createdAt = Date.now();
  const network = order.network ?? session.network;
  const wish = { ...order, txjson, ...(network ? { network } : {}) };
  const { account, apiKey } = session;
  const body = payloadBody(wish, account, identifier);
  await sendNew({ identifier, createdAt, account, apiKey, site: order.site, body }, session);
  announceChange(identifier);
  if (order.draft) await deleteDraft(order.draft);
  void showOpen();
}
