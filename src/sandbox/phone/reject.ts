import { randomUUID } from 'node:crypto';
import type { PayloadRecord } from '../payloads/record';
import { resolveFrame } from '../payloads/resolve-frame';
import type { PhoneContext } from './phone-context';

/**
 * Rejects an opened payload. Extends a live token of the user and reports it as `user_token:true`
 * (§5, switch `rejectExtendsUserToken`).
 */
export function rejectPayload(
  phone: PhoneContext,
  record: PayloadRecord,
  reason: string | null,
): void {
  const { platform } = phone;
  const now = platform.clock.now();
  const account = record.userAccount ?? phone.active.account;
  const token = platform.tokens.findForAccount(account, record.applicationUuid);
  const isExtended = platform.switches.rejectExtendsUserToken && platform.tokens.isLive(token);
  if (isExtended) platform.tokens.issue(account, record.applicationUuid, record.uuid);
  record.resolution = {
    at: now,
    visibleFrom: now + platform.switches.frameBeforeStatusMs,
    signed: false,
    referenceCall: randomUUID(),
    userTokenIssued: isExtended,
    account: null,
    signer: null,
    publicKey: null,
    multisignAccount: null,
    user: null,
    hex: null,
    txid: null,
    network: phone.expectNetwork(phone.network),
    method: null,
    reason,
    dispatch: null,
  };
  platform.channels.publish(record.uuid, resolveFrame(record, platform.switches));
  platform.completeResolve(record);
}
