import { sign } from './signature';

/** The payload of a test: no payload has this UUID. */
const NIL_UUID = '00000000-0000-0000-0000-000000000000';

/**
 * A harmless webhook with a valid signature (protocol §6.2–6.4): about a payload that does not exist.
 * @param now ms since 1970
 */
export function createTestWebhook(apiKey: string, secret: string, now: number) {
  const body = Buffer.from(
    JSON.stringify({
      meta: {
        url: '',
        application_uuidv4: apiKey,
        payload_uuidv4: NIL_UUID,
        opened_by_deeplink: false,
      },
      custom_meta: { identifier: null, blob: null, instruction: null },
      payloadResponse: {
        payload_uuidv4: NIL_UUID,
        reference_call_uuidv4: NIL_UUID,
        signed: false,
        user_token: false,
        return_url: { app: null, web: null },
        txid: null,
      },
      userToken: null,
    }),
  );
  const timestamp = String(Math.floor(now / 1000));
  return {
    body,
    headers: {
      'user-agent': 'xumm-webhook',
      'x-xumm-attempt': '1',
      'x-xumm-payload': NIL_UUID,
      'x-xumm-request-timestamp': timestamp,
      'x-xumm-request-signature': sign(secret, timestamp, body),
    },
  };
}
