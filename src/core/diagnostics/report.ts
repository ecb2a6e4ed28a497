import { dropUndefined, type Fields, findFields, findNumber, findText } from '../fields';
import { findKnownNetwork, NETWORK_KEYS } from '../ledger/known-networks';
import { findShare } from '../ledger/spending-share';
import type { RelaySession } from '../pairing/relay-session';
import { findEndedSession, findSession } from '../session';
import { findAddress } from '../transaction/address';
import { redact } from './redact';
import { findCode, isoTime, reportRequest } from './request-report';

/** The data that a page collects for a report. It is not filtered and may contain tokens. */
export interface ReportInput {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly version: unknown;
  readonly userAgent: unknown;
  readonly language: unknown;
  /** The browser's description of the machine: `os` and `arch`. */
  readonly platform: unknown;
  /** The granted permissions as listed by the browser: `permissions` and `origins`. */
  readonly granted: unknown;
  /** All values in the extension's storage area, by key. */
  readonly stored: unknown;
  readonly builtInApiKey: string | undefined;
  /** The database: its `version`, `counts` by store, and a `failure` when it could not be read. */
  readonly database: unknown;
  /** The browser's estimate of storage: `usage` and `quota` in bytes. */
  readonly estimate: unknown;
  /** Requests that are not settled. */
  readonly open: readonly unknown[];
  /** The request that the report is about, if any. */
  readonly request?: unknown;
}

/**
 * The report as JSON text. It contains only the fields listed here; text that looks like a secret
 * is redacted in addition.
 */
export function createReport(gathered: ReportInput): string {
  const { at, request } = gathered;
  const report = dropUndefined({
    product: 'Xaman Companion',
    version: findText(gathered.version),
    made: isoTime(at),
    browser: reportBrowser(gathered),
    granted: reportGranted(findFields(gathered.granted)),
    settings: reportSettings(gathered),
    session: reportSession(findFields(gathered.stored), at),
    storage: reportStorage(gathered),
    open: gathered.open.flatMap((each) => reportRequest(each) ?? []),
    request: request === undefined ? undefined : (reportRequest(request) ?? 'damaged'),
  });
  return `${JSON.stringify(redact(report), null, 2)}\n`;
}

function reportBrowser({ userAgent, language, platform }: ReportInput): Fields {
  const { os, arch } = findFields(platform) ?? {};
  return dropUndefined({
    userAgent: findText(userAgent),
    language: findText(language),
    os: findText(os),
    arch: findText(arch),
  });
}

/** Other hosts are only counted: the host of a ledger node can identify the user. */
function reportGranted(granted: Fields | undefined): Fields {
  const list = (value: unknown) => (Array.isArray(value) ? value : []);
  const hosts = list(granted?.origins);
  const ours = ['https://xumm.app/*', 'https://oauth2.xumm.app/*'];
  return {
    permissions: list(granted?.permissions).filter((name) => /^[A-Za-z]{2,24}$/.test(String(name))),
    hosts: ours.filter((host) => hosts.includes(host)),
    otherHosts: hosts.filter((host) => !ours.includes(host)).length,
  };
}

/** Whether settings were changed, never their values: a node's URL may contain a key. */
function reportSettings({ stored, builtInApiKey }: ReportInput): Fields {
  const fields = findFields(stored);
  const apiKey = findFields(fields?.settings)?.apiKey ?? builtInApiKey;
  const nodes = NETWORK_KEYS.flatMap((network) => {
    const url = findText(fields?.[`settings.node.${network}`]);
    return url ? [[network, url === findKnownNetwork(network)?.node ? 'suggested' : 'own']] : [];
  });
  return dropUndefined({
    apiKey: apiKey === builtInApiKey ? 'built-in' : 'own',
    nodes: Object.fromEntries(nodes),
    share: findShare(fields?.['settings.share']),
    relay: findFields(fields?.['settings.relay']) !== undefined,
  });
}

/** The signed-in account and when its session ends; never the token. */
function reportSession(stored: Fields | undefined, now: number): Fields {
  const session = findSession(stored?.session, now);
  const ended = session ? undefined : findEndedSession(stored?.session);
  return dropUndefined({
    signedIn: session !== undefined,
    account: findAddress(session?.account),
    expiresAt: isoTime(session?.expiresAt),
    relay: reportRelay(session?.relay),
    endedAt: isoTime(ended?.endedAt),
  });
}

/** When the relay session ends or last failed; never its URL, which can identify the user. */
function reportRelay(relay: RelaySession | undefined): Fields | undefined {
  return relay && dropUndefined({ until: isoTime(relay.until), failedAt: isoTime(relay.failedAt) });
}

function reportStorage({ stored, database, estimate }: ReportInput): Fields {
  const fields = findFields(stored) ?? {};
  const { version, counts, failure } = findFields(database) ?? {};
  const { usage, quota } = findFields(estimate) ?? {};
  const stores = Object.entries(findFields(counts) ?? {}).flatMap(([name, count]) => {
    const known = findCode(name);
    return known ? [[known, findNumber(count)]] : [];
  });
  return dropUndefined({
    version: findNumber(version),
    stores: Object.fromEntries(stores),
    failure: findCode(failure),
    lostAt: isoTime(fields['settings.lost']),
    beside: Object.keys(fields).filter(
      (key) => key.startsWith('spare:') && !isPrivateEntry(fields[key]),
    ).length,
    usage: findNumber(usage),
    quota: findNumber(quota),
  });
}

/**
 * Whether an entry of the fallback store holds a private request, which the report must not count.
 */
function isPrivateEntry(entry: unknown): boolean {
  return findFields(findFields(entry)?.row)?.private === true;
}
