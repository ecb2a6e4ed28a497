import library from 'xumm-js-pkce';
import { CompanionError } from '../../core/companion-error';
import { findFields, findText } from '../../core/fields';

// A CommonJS module with a `default` export: bundlers import the module, its types declare the class.
const Pkce = (library as unknown as { default?: typeof library }).default ?? library;

// The only module that imports Xaman's browser SDK, the PKCE library of `xumm`. The sign-in page
// loads it lazily. The SDK's `authorize()` is not used: it redirects to the page's own address, which
// the platform drops for extensions (protocol §2.7).

export interface SignInAttempt {
  /** The address of the platform's sign-in page. */
  readonly url: string;
  /**
   * Checks the state of the redirect address and exchanges its code for a JWT (protocol §2.5).
   * @throws CompanionError `bad-answer` for another attempt's state or a refused code, `offline`
   */
  exchange(redirectedUrl: string): Promise<string>;
}

/** Starts an attempt with a new state and verifier, which are kept in memory only. */
export function createSignInAttempt(apiKey: string, redirectUri: string): SignInAttempt {
  const pkce = new Pkce({
    client_id: apiKey,
    redirect_uri: redirectUri,
    authorization_endpoint: 'https://oauth2.xumm.app/auth',
    token_endpoint: 'https://oauth2.xumm.app/token',
    // `XummPkce` would answer with a page that posts a message; `openid` redirects (protocol §2.3).
    requested_scopes: 'openid',
    storage: createMemoryStorage(),
    implicit: false,
  });
  return {
    url: pkce.authorizeUrl(),
    async exchange(redirectedUrl) {
      const answer: unknown = await pkce.exchangeForAccessToken(redirectedUrl).catch((cause) => {
        throw new CompanionError(cause instanceof TypeError ? 'offline' : 'bad-answer', {});
      });
      const token = findText(findFields(answer)?.access_token);
      if (!token) throw new CompanionError('bad-answer');
      return token;
    },
  };
}

/** An empty Storage: the SDK keeps state and verifier in it, and would reuse earlier ones. */
function createMemoryStorage(): Storage {
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
