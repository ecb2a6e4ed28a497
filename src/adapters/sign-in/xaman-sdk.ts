import library from 'xumm-js-pkce';
import { CompanionError } from '../../core/companion-error';
import { findFields, findText } from '../../core/fields';

// A CommonJS module with a `default` of its own: bundlers hand over the module, its types the class.
const Pkce = (library as unknown as { default?: typeof library }).default ?? library;

/**
 * The one door to Xaman's browser SDK: the PKCE library `xumm` signs in with. Loaded lazily, and
 * only by the sign-in page; its `authorize()` is not used, because it redirects to the page's own
 * address, which the platform drops for extensions (protocol §2.7).
 */
export interface SignInAttempt {
  /** Where the user is to be sent. */
  readonly url: string;
  /**
   * Checks the state and trades the code of the returned address for a token (protocol §2.5).
   * @throws CompanionError `bad-answer` for a foreign state or a refused code, `offline`
   */
  exchange(returned: string): Promise<string>;
}

/** A new attempt with a state and verifier of its own, held in memory only. */
export function createSignInAttempt(apiKey: string, redirectUri: string): SignInAttempt {
  const pkce = new Pkce({
    client_id: apiKey,
    redirect_uri: redirectUri,
    authorization_endpoint: 'https://oauth2.xumm.app/auth',
    token_endpoint: 'https://oauth2.xumm.app/token',
    // Not `XummPkce`: that answers with a page and a message, this with a plain redirect (§2.3).
    requested_scopes: 'openid',
    storage: memory(),
    implicit: false,
  });
  return {
    url: pkce.authorizeUrl(),
    async exchange(returned) {
      const answer: unknown = await pkce.exchangeForAccessToken(returned).catch((cause) => {
        throw new CompanionError(cause instanceof TypeError ? 'offline' : 'bad-answer', {});
      });
      const token = findText(findFields(answer)?.access_token);
      if (!token) throw new CompanionError('bad-answer');
      return token;
    },
  };
}

/** The SDK keeps state and verifier in a Storage, and reuses what it finds: give it a fresh one. */
function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, String(value)),
    removeItem: (key) => void items.delete(key),
  };
}
