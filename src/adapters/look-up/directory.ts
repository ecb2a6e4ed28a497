import { CompanionError, codeOf } from '../../core/companion-error';
import { type AccountProfile, parseAccountProfile } from '../../core/directory/account-profile';
import { type CuratedToken, parseCuratedTokens } from '../../core/directory/curated-tokens';
import { type ExchangeRate, parseExchangeRate } from '../../core/directory/exchange-rate';
import { type NftDetails, parseNftDetails } from '../../core/directory/nft-details';
import type { RelaySession } from '../../core/pairing/relay-session';
import type { Session } from '../../core/session';
import { callApi, expectSuccess, readAnswer } from '../platform/http';
import { readText } from '../platform/read-text';
import { callRelayOrPlatform } from '../platform/relay-or-platform';
import { LOOK_UP_MS } from './look-up-node';
import type { HelperCall } from './xaman-helpers';

/** Profiles of accounts, which the platform tells without credentials (protocol §1.3). */
const PROFILES_URL = 'https://xumm.app/api/v1/platform/account-meta/';

/** Where a relay answers look-ups. */
const RELAY_FOLDER = 'platform/';

/**
 * What the platform knows about an account. It learns the address, and nothing of the user. The relay
 * that the user paired with asks for its users, so there the platform learns still less.
 * @throws CompanionError `offline`, `timeout`, what `callApi` throws for a relay, and what
 * `expectSuccess` and the parser throw
 */
export async function fetchAccountProfile(
  session: Session | undefined,
  address: string,
  signal: AbortSignal,
): Promise<AccountProfile> {
  const relayed = session?.relay && (await askRelay(session.relay, address, signal));
  return parseAccountProfile(relayed ?? (await askPlatform(address, signal)), address);
}

/** Errors of a relay that is away, has ended the session, or is older than the look-up. */
const NOT_RELAYED: readonly unknown[] = ['relay-unreachable', 'session-ended', 'not-found'];

async function askRelay(
  relay: RelaySession,
  address: string,
  signal: AbortSignal,
): Promise<unknown> {
  const path = `${RELAY_FOLDER}account-meta/${address}`;
  const call = { method: 'GET', path, signal, timeoutMs: LOOK_UP_MS, readText } as const;
  try {
    return (await callApi(relay, call)).body;
  } catch (error) {
    if (NOT_RELAYED.includes(codeOf(error))) return undefined;
    throw error;
  }
}

async function askPlatform(address: string, signal: AbortSignal): Promise<unknown> {
  const timeout = AbortSignal.timeout(LOOK_UP_MS);
  try {
    const response = await fetch(PROFILES_URL + address, {
      signal: AbortSignal.any([signal, timeout]),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    return expectSuccess(await readAnswer(response, readText)).body;
  } catch (cause) {
    if (cause instanceof CompanionError) throw cause;
    throw new CompanionError(timeout.aborted ? 'timeout' : 'offline', {}, { cause });
  }
}

/** The tokens of the platform's list. @throws CompanionError, see `callRelayOrPlatform` */
export async function fetchCuratedTokens(
  session: Session,
  signal: AbortSignal,
): Promise<CuratedToken[]> {
  return parseCuratedTokens(await lookUp(session, { helper: 'getCuratedAssets' }, signal));
}

/**
 * The rate of a currency.
 * @param currency three letters
 * @throws CompanionError `not-found` when the platform has none; see `callRelayOrPlatform`
 */
export async function fetchExchangeRate(
  session: Session,
  currency: string,
  signal: AbortSignal,
): Promise<ExchangeRate> {
  const answer = await lookUp(session, { helper: 'getRates', currency }, signal);
  return parseExchangeRate(answer, currency);
}

/** What the platform shows of an NFT. @throws CompanionError, see `callRelayOrPlatform` */
export async function fetchNftDetails(
  session: Session,
  id: string,
  signal: AbortSignal,
): Promise<NftDetails> {
  return parseNftDetails(await lookUp(session, { helper: 'getNftokenDetail', id }, signal), id);
}

/**
 * Asks the relay, else the platform with the helpers of Xaman's SDK. A page only looks up: the worker
 * alone stores that a token has ended.
 */
async function lookUp(
  session: Session,
  question: HelperCall,
  signal: AbortSignal,
): Promise<unknown> {
  const path = pathOf(question);
  const limits = { signal, timeoutMs: LOOK_UP_MS, readText };
  const call = { ...limits, method: 'GET', path, relayPath: RELAY_FOLDER + path } as const;
  const askPlatform = async (jwt: string) => {
    const { askHelper } = await import('./xaman-helpers');
    return { ...NO_LIMITS, body: await askHelper(jwt, question, { ...limits, path }) };
  };
  return (await callRelayOrPlatform(session, call, async () => {}, askPlatform)).body;
}

/** The helper has the answer's body only; `callApi` has kept its rate limits. */
const NO_LIMITS = { status: 200, limit: undefined, remaining: undefined };

function pathOf(question: HelperCall): string {
  switch (question.helper) {
    case 'getCuratedAssets':
      return 'curated-assets';
    case 'getRates':
      return `rates/${question.currency}`;
    case 'getNftokenDetail':
      return `nftoken-detail/${question.id}`;
  }
}
