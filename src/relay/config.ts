import { findUuid } from '../core/fields';
import { findAddress } from '../core/transaction/address';
import { trimEndOf } from '../core/trim-end';
import { RelayError } from './relay-error';
import { findDatabaseUrlProblem } from './store/database-url';
import type { StoreLocation } from './store/open-store';

/** The settings of a relay, from the environment (README, "The relay"). */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** On loopback only; undefined: no admin page. */
  readonly adminPort: number | undefined;
  readonly apiKey: string;
  /** The current API secret; then the former one, while it is being replaced. */
  readonly secrets: readonly string[];
  /** The current key of 32 bytes that encrypts; then the former one, while it is being replaced. */
  readonly sealKeys: readonly [Buffer, ...Buffer[]];
  readonly store: StoreLocation;
  readonly platformUrl: string;
  readonly oauthUrl: string;
  readonly webhookWindowMs: number;
  /** Extensions whose pages may call: `chrome-extension://<id>`, `moz-extension://*`. */
  readonly origins: readonly string[];
  /** The accounts that may use the relay; undefined: every account may. */
  readonly accounts: readonly string[] | undefined;
  readonly trustProxy: boolean;
  readonly connections: number;
  readonly callsPerMinute: number;
  readonly callsPerToken: number;
  readonly listenersPerAccount: number;
  readonly keepDays: number;
}

/** Reads one setting: from the environment, or from the file that `<NAME>_FILE` names. */
export type ReadSetting = (name: string) => string | undefined;

/** The id of this project's Chromium extension (its `key`), and every Firefox: ids differ there. */
const DEFAULT_ORIGINS = 'chrome-extension://hdipgghbchoeieoenheoifekhmhnbgag,moz-extension://*';

/**
 * Reads and checks all settings.
 * @throws RelayError with one line for each setting that is missing or invalid
 */
export function readConfig(readSetting: ReadSetting): Config {
  const problems: string[] = [];
  const expect = <T>(value: T | undefined, problem: string): T => {
    if (value === undefined) problems.push(problem);
    // Never used when it is missing: the problem throws below.
    return value as T;
  };
  const readNumber = (name: string, defaultValue: number, min = 0, max = 10_000_000): number => {
    const text = readSetting(name) ?? String(defaultValue);
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= min && number <= max) return number;
    problems.push(`${name} must be a whole number from ${min} to ${max}; it is "${text}".`);
    return defaultValue;
  };
  const readUrl = (name: string, defaultValue: string): string => {
    const text = trimEndOf(readSetting(name) ?? defaultValue, '/');
    if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
    problems.push(`${name} must be a URL such as ${defaultValue}; it is "${text}".`);
    return defaultValue;
  };
  const isOff = (name: string): boolean => readSetting(name) === 'off';
  const ofApplication = 'of your application at https://apps.xumm.dev';
  const secret = expect(
    findUuid(readSetting('XAMAN_API_SECRET')),
    `XAMAN_API_SECRET (or XAMAN_API_SECRET_FILE) is missing or not a UUID: set the API secret ${ofApplication}.`,
  );
  const former = readSetting('XAMAN_API_SECRET_FORMER');
  const formerSecret = former
    ? expect(
        findUuid(former),
        'XAMAN_API_SECRET_FORMER is not a UUID: set the former API secret, or remove the setting.',
      )
    : undefined;
  const sealKey = expect(
    findKey(readSetting('RELAY_KEY')),
    'RELAY_KEY (or RELAY_KEY_FILE) is missing or not 32 bytes in base64 or hex: make one with `openssl rand -base64 32`. It encrypts the user tokens; keep it apart from the store.',
  );
  const formerKey = readSetting('RELAY_KEY_FORMER');
  const formerSealKey = formerKey
    ? expect(
        findKey(formerKey),
        'RELAY_KEY_FORMER is not 32 bytes in base64 or hex: set the former key, or remove the setting.',
      )
    : undefined;
  const origins = splitList(readSetting('RELAY_ORIGINS') ?? DEFAULT_ORIGINS);
  problems.push(...origins.flatMap((origin) => findOriginProblem(origin) ?? []));
  const accounts = splitList(readSetting('RELAY_ACCOUNTS') ?? '');
  for (const account of accounts) {
    if (!findAddress(account))
      problems.push(
        `RELAY_ACCOUNTS must be classic addresses (r…) with commas between; “${account}” is not one.`,
      );
  }
  const store = storePlace(readSetting);
  const urlProblem = 'url' in store ? findDatabaseUrlProblem(store.url) : undefined;
  if (urlProblem)
    problems.push(`DATABASE_URL ${urlProblem}; remove it to use the embedded database.`);
  const config: Config = {
    host: readSetting('RELAY_HOST') ?? '127.0.0.1',
    port: readNumber('RELAY_PORT', 8787, 0, 65_535),
    adminPort: isOff('RELAY_ADMIN_PORT')
      ? undefined
      : readNumber('RELAY_ADMIN_PORT', 8788, 0, 65_535),
    apiKey: expect(
      findUuid(readSetting('XAMAN_API_KEY')),
      `XAMAN_API_KEY is missing or not a UUID: set the API key ${ofApplication}.`,
    ),
    secrets: [secret, ...(formerSecret ? [formerSecret] : [])],
    sealKeys: [sealKey, ...(formerSealKey ? [formerSealKey] : [])],
    store,
    platformUrl: readUrl('XAMAN_URL', 'https://xumm.app'),
    oauthUrl: readUrl('XAMAN_OAUTH_URL', 'https://oauth2.xumm.app'),
    webhookWindowMs: readNumber('WEBHOOK_WINDOW_SECONDS', 300, 1, 86_400) * 1000,
    origins,
    accounts: accounts.length > 0 ? accounts : undefined,
    trustProxy: readSetting('RELAY_TRUST_PROXY') === '1',
    connections: readNumber('RELAY_CONNECTIONS', 10_000, 1),
    callsPerMinute: readNumber('RELAY_CALLS_PER_MINUTE', 240, 1),
    callsPerToken: readNumber('RELAY_CALLS_PER_TOKEN', 600, 1),
    listenersPerAccount: readNumber('RELAY_LISTENERS_PER_ACCOUNT', 20, 1),
    keepDays: readNumber('RELAY_KEEP_DAYS', 90, 1, 36_500),
  };
  if (problems.length > 0) throw new RelayError(problems.join('\n'));
  return config;
}

/** The texts of a list with commas between. */
function splitList(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** The problem of an entry of RELAY_ORIGINS: browsers send only origins of this form. */
function findOriginProblem(origin: string): string | undefined {
  if (/^(chrome|moz)-extension:\/\/([a-z0-9-]+|\*)$/.test(origin)) return undefined;
  const form = 'chrome-extension://<id> or moz-extension://*';
  const [, mended] = /^((?:chrome|moz)-extension:\/\/(?:[a-z0-9-]+|\*))\/+$/i.exec(origin) ?? [];
  const advice = mended
    ? `without the slash at its end: set ${mended.toLowerCase()}`
    : `such as ${form}, in lower case and without a path`;
  return `RELAY_ORIGINS: no browser sends the origin “${origin}”. Write it ${advice}.`;
}

/** Where the store is. Commands that only open the store need no other setting. */
export function storePlace(readSetting: ReadSetting): StoreLocation {
  const url = readSetting('DATABASE_URL');
  return url ? { url } : { folder: readSetting('RELAY_DATA') ?? 'relay-data' };
}

/** A key of 32 bytes. */
function findKey(text: string | undefined): Buffer | undefined {
  if (!text) return undefined;
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  return bytes.length === 32 ? bytes : undefined;
}
