import { findUuid } from '../core/fields';
import { trimEndOf } from '../core/trim-end';
import { RelayError } from './relay-error';
import type { StorePlace } from './store/open-store';

/** How a relay is run; from the environment (README, "The relay"). */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** On loopback only; undefined: no admin page. */
  readonly adminPort: number | undefined;
  readonly apiKey: string;
  /** The current one first; the former one, while it is replaced. */
  readonly secrets: readonly string[];
  readonly sealKeys: readonly [Buffer, ...Buffer[]];
  readonly store: StorePlace;
  readonly platformUrl: string;
  readonly oauthUrl: string;
  readonly webhookWindowMs: number;
  /** Extensions that may call from their pages: `chrome-extension://<id>`, `moz-extension://*`. */
  readonly origins: readonly string[];
  readonly trustProxy: boolean;
  readonly connections: number;
  readonly callsPerMinute: number;
  readonly listenersPerAccount: number;
  readonly keepDays: number;
}

/** Reads one setting: from the environment, or from the file that `<NAME>_FILE` names. */
export type ReadSetting = (name: string) => string | undefined;

/** The id of this project's Chromium extension (its `key`), and every Firefox: ids differ there. */
const ORIGINS = 'chrome-extension://hdipgghbchoeieoenheoifekhmhnbgag,moz-extension://*';

/**
 * @throws RelayError with a sentence for each thing that is missing or wrong, all at once
 */
export function readConfig(read: ReadSetting): Config {
  const wrong: string[] = [];
  const expect = <T>(value: T | undefined, sentence: string): T => {
    if (value === undefined) wrong.push(sentence);
    return value as T;
  };
  const count = (name: string, usual: number, least = 0, most = 10_000_000): number => {
    const text = read(name) ?? String(usual);
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    wrong.push(`${name} must be a whole number from ${least} to ${most}; it is "${text}".`);
    return usual;
  };
  const url = (name: string, usual: string): string => {
    const text = trimEndOf(read(name) ?? usual, '/');
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
    wrong.push(`${name} must be an address such as ${usual}; it is "${text}".`);
    return usual;
  };
  const isOff = (name: string): boolean => read(name) === 'off';
  const console = 'of your application at https://apps.xumm.dev';
  const secret = expect(
    findUuid(read('XAMAN_API_SECRET')),
    `XAMAN_API_SECRET (or XAMAN_API_SECRET_FILE) is missing or no UUID: set the API secret ${console}.`,
  );
  const former = read('XAMAN_API_SECRET_FORMER');
  const formerSecret = former
    ? expect(findUuid(former), 'XAMAN_API_SECRET_FORMER is no UUID: set the former API secret.')
    : undefined;
  const sealKey = expect(
    findKey(read('RELAY_KEY')),
    'RELAY_KEY (or RELAY_KEY_FILE) is missing or not 32 bytes in base64 or hex: make one with `openssl rand -base64 32`. It encrypts the user tokens; keep it apart from the store.',
  );
  const formerKey = read('RELAY_KEY_FORMER');
  const formerSealKey = formerKey
    ? expect(findKey(formerKey), 'RELAY_KEY_FORMER is not 32 bytes in base64 or hex.')
    : undefined;
  const store = storePlace(read);
  if ('url' in store && !isDatabaseUrl(store.url))
    wrong.push('DATABASE_URL must begin with postgres://; without it a folder is used.');
  const config: Config = {
    host: read('RELAY_HOST') ?? '127.0.0.1',
    port: count('RELAY_PORT', 8787, 0, 65_535),
    adminPort: isOff('RELAY_ADMIN_PORT') ? undefined : count('RELAY_ADMIN_PORT', 8788, 0, 65_535),
    apiKey: expect(
      findUuid(read('XAMAN_API_KEY')),
      `XAMAN_API_KEY is missing or no UUID: set the API key ${console}.`,
    ),
    secrets: [secret, ...(formerSecret ? [formerSecret] : [])],
    sealKeys: [sealKey, ...(formerSealKey ? [formerSealKey] : [])],
    store,
    platformUrl: url('XAMAN_URL', 'https://xumm.app'),
    oauthUrl: url('XAMAN_OAUTH_URL', 'https://oauth2.xumm.app'),
    webhookWindowMs: count('WEBHOOK_WINDOW_SECONDS', 300, 1, 86_400) * 1000,
    origins: (read('RELAY_ORIGINS') ?? ORIGINS).split(',').map((origin) => origin.trim()),
    trustProxy: read('RELAY_TRUST_PROXY') === '1',
    connections: count('RELAY_CONNECTIONS', 10_000, 1),
    callsPerMinute: count('RELAY_CALLS_PER_MINUTE', 240, 1),
    listenersPerAccount: count('RELAY_LISTENERS_PER_ACCOUNT', 20, 1),
    keepDays: count('RELAY_KEEP_DAYS', 90, 1, 36_500),
  };
  if (wrong.length > 0) throw new RelayError(wrong.join('\n'));
  return config;
}

/** Where the store is: all that commands need which only look into it. */
export function storePlace(read: ReadSetting): StorePlace {
  const url = read('DATABASE_URL');
  return url ? { url } : { folder: read('RELAY_DATA') ?? 'relay-data' };
}

export function isDatabaseUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text);
}

function findKey(text: string | undefined): Buffer | undefined {
  if (!text) return undefined;
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  return bytes.length === 32 ? bytes : undefined;
}
