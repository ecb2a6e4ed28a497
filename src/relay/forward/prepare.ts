import type { Seal } from '../tokens/seal';
import { openOriginal } from './original';
import type { Outgoing } from './post';
import type { Forward } from './queue';
import { signatureHeaders } from './secret';

const USER_AGENT = 'xaman-relay';

type Signing = Pick<
  Forward,
  'messageId' | 'url' | 'allowPrivate' | 'secretSealed' | 'formerSecretSealed'
>;

/** A message without its signature. */
export interface Content {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Prepares a message for sending: an event in JSON, or an original webhook with its own headers. Both
 * are signed with the secret of the endpoint, now.
 * @param now ms since 1970
 * @returns undefined when RELAY_KEY does not open what the store has
 */
export function prepare(seal: Seal, forward: Forward, now: number): Outgoing | undefined {
  const { body, originalSealed } = forward;
  const content =
    body === null ? openOriginal(seal, originalSealed ?? '') : { body: Buffer.from(body) };
  return content && signMessage(seal, forward, content, now);
}

/** Signs a message with the secrets of its endpoint. */
export function signMessage(
  seal: Seal,
  { messageId, url, allowPrivate, secretSealed, formerSecretSealed }: Signing,
  { headers, body }: Content,
  now: number,
): Outgoing | undefined {
  const secret = seal.open(secretSealed);
  const former = formerSecretSealed === null ? undefined : seal.open(formerSecretSealed);
  if (secret === undefined) return undefined;
  const secrets = former === undefined ? [secret] : [secret, former];
  return {
    url,
    allowPrivate,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': USER_AGENT,
      ...headers,
      ...signatureHeaders(messageId, Math.floor(now / 1000), body, secrets),
    },
  };
}
