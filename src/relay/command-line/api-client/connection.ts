import { findRelayUrl } from '../../../core/pairing/relay-url';
import type { ReadSetting } from '../../config';
import { RelayError } from '../../relay-error';

/** The relay that a command calls, and the API token it calls with. */
export interface RelayConnection {
  /** With a slash at the end. */
  readonly url: string;
  readonly token: string;
}

/** The form of a token: what an HTTP header can carry (RFC 6750, section 2.1). */
const TOKEN = /^[\w.~+/=-]{1,500}$/;

/**
 * Reads RELAY_URL and RELAY_TOKEN. The token is sent to this address only, and in the clear only to
 * this machine.
 * @throws RelayError when one of them is missing or invalid; never with the token
 */
export function readConnection(readSetting: ReadSetting): RelayConnection {
  const written = readSetting('RELAY_URL') ?? 'http://127.0.0.1:8787';
  const url = findRelayUrl(written);
  if (!url)
    throw new RelayError(
      'RELAY_URL is not the address of a relay: set it to https://<its host>, or to http://127.0.0.1:<port> on its own machine, without user, password or query.',
    );
  const token = readSetting('RELAY_TOKEN');
  if (!token)
    throw new RelayError(
      'RELAY_TOKEN (or RELAY_TOKEN_FILE) is missing: set it to an API token of the relay. `npm run relay -- tokens add` makes one where the relay runs.',
    );
  if (!TOKEN.test(token))
    throw new RelayError(
      'RELAY_TOKEN contains characters that no API token has: copy the token again, on one line.',
    );
  return { url, token };
}
