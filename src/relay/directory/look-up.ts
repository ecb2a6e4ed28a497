import { parseAccountProfile } from '../../core/directory/account-profile';
import { parseCuratedTokens } from '../../core/directory/curated-tokens';
import { parseExchangeRate } from '../../core/directory/exchange-rate';
import { parseNftDetails } from '../../core/directory/nft-details';
import type { Fields } from '../../core/fields';
import type { Platform } from '../platform/platform';
import { PlatformError } from '../platform/platform-error';

/** A question to the platform's directory. */
export interface LookUp {
  /** After `/api/v1/platform/`. */
  readonly path: string;
  /** How old an answer may be. */
  readonly lifetimeMs: number;
  /** @throws CompanionError when the body does not answer the question */
  readonly check: (body: Fields) => unknown;
}

const MINUTE = 60_000;

/** What the platform knows about an account; its marks of swindlers must not be old. */
export function profileLookUp(address: string): LookUp {
  return {
    path: `account-meta/${address}`,
    lifetimeMs: 30 * MINUTE,
    check: (body) => parseAccountProfile(body, address),
  };
}

/** The platform's list of tokens. */
export const TOKENS_LOOK_UP: LookUp = {
  path: 'curated-assets',
  lifetimeMs: 60 * MINUTE,
  check: parseCuratedTokens,
};

/** @param currency three capital letters */
export function rateLookUp(currency: string): LookUp {
  return {
    path: `rates/${currency}`,
    lifetimeMs: MINUTE,
    check: (body) => parseExchangeRate(body, currency),
  };
}

/** What the platform shows of an NFT, with its owner. @param id 64 hex digits in upper case */
export function nftLookUp(id: string): LookUp {
  return {
    path: `nftoken-detail/${id}`,
    lifetimeMs: 10 * MINUTE,
    check: (body) => parseNftDetails(body, id),
  };
}

/**
 * Asks the platform on behalf of an account.
 * @returns undefined when the platform has no answer, or does not answer applications: the SDK
 * asks for NFTs in sessions of users only (protocol §1.3)
 * @throws PlatformError `trouble` also for a body that does not answer the question
 */
export async function askDirectory(
  platform: Platform,
  account: string,
  { path, check }: LookUp,
): Promise<Fields | undefined> {
  const body = await platform.callFor(account, 'GET', path).catch((error: unknown) => {
    if (error instanceof PlatformError && isMissing(error)) return undefined;
    throw error;
  });
  try {
    if (body) check(body);
  } catch (cause) {
    throw new PlatformError('trouble', 200, undefined, { cause });
  }
  return body;
}

function isMissing({ problem, status, code }: PlatformError): boolean {
  return problem === 'unknown' || (problem === 'trouble' && status === 404 && code === 404);
}
