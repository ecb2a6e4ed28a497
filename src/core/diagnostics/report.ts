import { dropUndefined, type Fields, findFields, findNumber, findText } from '../fields';
import { findKnownNetwork, NETWORK_KEYS } from '../ledger/known-networks';
import { findShare } from '../ledger/spending-share';
import type { RelaySession } from '../pairing/relay-session';
import { findEndedSession, findSession } from '../session';
import { findAddress } from '../transaction/address';
import { redact } from './redact';
import { findCode, isoTime, reportRequest } from './request-report';

/** What the page gathers for a report: anything may stand in it, a token too. */
export interface Gathered {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly version: unknown;
  readonly userAgent: unknown;
  readonly language: unknown;
  /** The browser's word on the machine: `os` and `arch`. */
  readonly platform: unknown;
  /** The browser's list of what is granted: `permissions` and `origins`. */
  readonly granted: unknown;
  /** Everything in the extension's own store, by key. */
  readonly stored: unknown;
  readonly builtInApiKey: string;
  /** The database: its `version`, `counts` by store, and the `failure` when it could not be read. */
  readonly database: unknown;
  /** The browser's estimate: `usage` and `quota` in bytes. */
  readonly estimate: unknown;
  /** Requests something is still to come for. */
  readonly open: readonly unknown[];
  /** The one request the report is about, when it is about one. */
  readonly request?: unknown;
}

/**
 * The report as text (JSON). Only what is named here gets into it; what looks like a secret is taken
 * out of that once more.
 */
export function makeReport(gathered: Gathered): string {
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

function reportBrowser({ userAgent, language, platform }: Gathered): Fields {
  const { os, arch } = findFields(platform) ?? {};
  return dropUndefined({
    userAgent: findText(userAgent),
    language: findText(language),
    os: findText(os),
    arch: findText(arch),
  });
}

/** Of other hosts only how many: a ledger node's name may be its user's own. */
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

/** Whether they are set, never what to: a node's address may hold a key, and so may a key's field. */
function reportSettings({ stored, builtInApiKey }: Gathered): Fields {
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

/** Who is signed in and until when; never the token. */
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

/** That there is one and how it does; its address is its user's own. */
function reportRelay(relay: RelaySession | undefined): Fields | undefined {
  return relay && dropUndefined({ until: isoTime(relay.until), failedAt: isoTime(relay.failedAt) });
}

function reportStorage({ stored, database, estimate }: Gathered): Fields {
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

/** Whether what is kept beside the database is nothing to tell of. */
function isPrivateEntry(spare: unknown): boolean {
  return findFields(findFields(spare)?.row)?.private === true;
}
