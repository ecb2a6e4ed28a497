import { openedByDeeplink, type PayloadRecord } from '../payloads/record';
import { resolveFrame } from '../payloads/resolve-frame';
import type { UserToken } from '../platform/user-tokens';
import type { Switches } from '../state/switches';

export type WebhookBody = ReturnType<typeof webhookBody>;

/**
 * The webhook body (§6.2): the data of the resolve frame (§4.1) and the user token.
 * @param token the user token that this payload issued or extended, if any
 */
export function webhookBody(
  record: PayloadRecord,
  url: string,
  token: UserToken | undefined,
  switches: Switches,
) {
  const { opened_by_deeplink, custom_meta, ...payloadResponse } = resolveFrame(record, switches);
  return {
    meta: {
      url,
      application_uuidv4: record.applicationUuid,
      payload_uuidv4: record.uuid,
      opened_by_deeplink: openedByDeeplink(record),
    },
    custom_meta: record.request.customMeta,
    payloadResponse,
    userToken: token ? userTokenBody(token) : null,
  };
}

function userTokenBody(token: UserToken) {
  return {
    user_token: token.token,
    token_issued: Math.floor(token.issuedAt / 1000),
    token_expiration: Math.floor(token.expiresAt / 1000),
  };
}
