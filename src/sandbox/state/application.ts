/** An application, as registered in the developer console (§1.1, §2.7). */
export interface Application {
  /** The API key, which is also the OAuth `client_id`; public. */
  uuid: string;
  /** The API secret, which is also the OAuth `client_secret`. */
  secret: string;
  name: string;
  description: string;
  iconUrl: string;
  /** Whitelist lines as entered in the console; redirect-whitelist.ts has the rules. */
  redirectUris: string[];
  /** URL that receives the webhooks (§6.1); empty: none are sent. */
  webhookUrl: string;
  disabled: boolean;
  /** OAuth flows that are enabled for this client (§2.5). */
  implicitEnabled: boolean;
  pkceEnabled: boolean;
  /** Permission for SetRegularKey and SignerListSet (§3.2). */
  specialTypesAllowed: boolean;
}

export const SANDBOX_API_KEY = '5a4db0c5-0000-4000-8000-c0ffee000001';
export const SANDBOX_API_SECRET = '5a4db0c5-0000-4000-8000-5ec4e7000001';

/** The application of a sandbox that is started without `applications`. */
export function sandboxApplication(redirectUris: string[], webhookUrl = ''): Application {
  return {
    uuid: SANDBOX_API_KEY,
    secret: SANDBOX_API_SECRET,
    name: 'Xaman Companion (sandbox)',
    description: 'Requests from the browser, signed on a phone in a web page.',
    iconUrl: `https://xumm.app/avatar/${SANDBOX_API_KEY}.png`,
    redirectUris: [...redirectUris],
    webhookUrl,
    disabled: false,
    implicitEnabled: true,
    pkceEnabled: true,
    specialTypesAllowed: false,
  };
}
