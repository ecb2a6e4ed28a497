import type { Hono } from 'hono';
import { balanceChanges } from '../ledger/balance-changes';
import type { Ledger } from '../ledger/ledger';
import { findNft } from '../ledger/nft-methods';
import { txResponse } from '../ledger/tx-response';
import type { Platform } from '../platform/platform';
import { ApiError } from '../state/api-error';
import { MAINNET } from '../state/networks';
import type { Switches } from '../state/switches';
import { curatedAssets } from './curated-assets';
import type { ApiContext, ApiDeps, ApiEnv } from './env';
import { HOOK_HASHES, NFT_OWNER, RATES, rails } from './fixtures';

/** Responds to `rails`, which needs no credentials (§1.3). */
export const railsResponse = (c: ApiContext): Response => c.json(rails());

/** Helper calls of `/platform` and `/jwt` (§1.4, §12). */
export function helperRoutes(app: Hono<ApiEnv>, { ledger, platform }: ApiDeps): void {
  app.get('/rails', railsResponse);
  app.get('/curated-assets', (c) => c.json(curatedAssets(platform.directory.assets)));
  app.get('/hookhash', (c) => c.json(HOOK_HASHES));
  app.get('/hookhash/:hash{[0-9a-fA-F]{64}}', (c) => {
    const hook = HOOK_HASHES[c.req.param('hash').toUpperCase()];
    if (!hook) throw new ApiError(404, 404);
    return c.json(hook);
  });
  app.get('/rates/:currency', (c) => {
    const code = c.req.param('currency').toUpperCase();
    const rate = RATES.find((known) => known.code === code);
    const changed = platform.directory.rates.get(code);
    if (!rate || changed === null) throw new ApiError(404, 404);
    const { perUsd, perXrp, perXah, ...currency } = rate;
    return c.json({ USD: perUsd, XRP: changed ?? perXrp, XAH: perXah, __meta: { currency } });
  });
  app.get('/xrpl-tx/:hash{[0-9a-fA-F]{64}}', (c) => {
    return c.json(transactionAnswer(c.req.param('hash').toUpperCase(), ledger, platform.switches));
  });
}

/**
 * The answer of `xrpl-tx` (§1.4): what a node says about the transaction, also when it says that it
 * knows none.
 * @throws ApiError 404 for an unknown hash, by switch
 */
function transactionAnswer(hash: string, ledger: Ledger, switches: Switches) {
  const isMainnetOnly = switches.xrplTxNetworks === 'mainnet';
  const entry = ledger.find(hash, isMainnetOnly ? MAINNET.key : undefined);
  if (!entry && switches.xrplTxUnknown === 'not-found') throw new ApiError(404, 404);
  if (!entry) {
    const transaction = { error: 'txnNotFound', error_code: 29, status: 'error', type: 'response' };
    return { txid: hash, balanceChanges: {}, node: MAINNET.node, transaction };
  }
  const { txid, network } = entry;
  return {
    txid,
    balanceChanges: balanceChanges(entry),
    node: network.node,
    ...(isMainnetOnly ? {} : { network: network.key }),
    transaction: txResponse(entry),
  };
}

/** Calls of JWT sessions only (§1.3). */
export function jwtOnlyRoutes(app: Hono<ApiEnv>, { platform, ledger }: ApiDeps): void {
  app.get('/nftoken-detail/:id{[0-9a-fA-F]{64}}', (c) => {
    const token = c.req.param('id').toUpperCase();
    const held = findNft(ledger, token);
    const { issuer = NFT_OWNER, owner = NFT_OWNER } = held ?? {};
    const shown = { name: 'Token', image: '', ...platform.directory.nfts.get(token) };
    return c.json({ issuer, token, owner, ...shown });
  });
}

/** Calls that need key and secret (§1.3). */
export function platformOnlyRoutes(app: Hono<ApiEnv>, { platform }: ApiDeps): void {
  app.post('/user-tokens', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const tokens = body && typeof body === 'object' && 'tokens' in body ? body.tokens : null;
    if (!Array.isArray(tokens)) throw new ApiError(599);
    const uuid = c.get('application').uuid;
    return c.json({ tokens: tokens.map((token) => tokenValidity(platform, String(token), uuid)) });
  });
  app.get('/user-token/:token', (c) => {
    const { uuid } = c.get('application');
    return c.json({ tokens: [tokenValidity(platform, c.req.param('token'), uuid)] });
  });
  app.post('/kyc-status', (c) =>
    c.json({
      kycStatus: 'NONE',
      possibleStatuses: {
        NONE: 'No KYC attempt has been made',
        IN_PROGRESS: 'KYC flow has been started, but did not finish (yet)',
        REJECTED: 'KYC flow has been started and rejected (NO SUCCESSFUL KYC)',
        SUCCESSFUL: 'KYC flow has been started and was SUCCESSFUL :)',
      },
    }),
  );
  app.get('/kyc-status/:account', (c) =>
    c.json({ account: c.req.param('account'), kycApproved: false }),
  );
  // xApp calls need a permission that no sandbox application has (§3.7).
  app.all('/xapp/*', () => {
    throw new ApiError(403, 403);
  });
}

function tokenValidity(platform: Platform, value: string, applicationUuid: string) {
  const token = platform.tokens.find(value.toLowerCase(), applicationUuid);
  if (!token) return { user_token: value, active: false };
  return {
    user_token: value,
    active: platform.tokens.isLive(token),
    issued: Math.floor(token.issuedAt / 1000),
    expires: Math.floor(token.expiresAt / 1000),
  };
}
