import type { Hono } from 'hono';
import { findAddress } from '../../core/transaction/address';
import type { RelayDeps } from '../deps';
import { ApiError } from '../http/api-error';
import type { RelayContext, RelayEnv } from '../http/relay-env';
import { DirectoryCache } from './directory-cache';
import {
  askDirectory,
  type LookUp,
  nftLookUp,
  profileLookUp,
  rateLookUp,
  TOKENS_LOOK_UP,
} from './look-up';

/**
 * Look-ups that a user without a JWT cannot make at the platform, in its format (protocol §1.4):
 * accounts, tokens, rates, NFTs.
 */
export function directoryRoutes(app: Hono<RelayEnv>, { platform, clock }: RelayDeps): void {
  const cache = new DirectoryCache(clock);
  const answer = async (c: RelayContext, lookUp: LookUp): Promise<Response> => {
    const { account } = c.get('caller');
    const { path, lifetimeMs } = lookUp;
    const found = await cache.find(path, lifetimeMs, () => askDirectory(platform, account, lookUp));
    if (found === 'missing') throw new ApiError(404, 404);
    return c.body(found.text, 200, { 'Content-Type': 'application/json' });
  };
  app.get('/platform/account-meta/:account', async (c) => {
    const address = findAddress(c.req.param('account'));
    if (address === undefined) throw new ApiError(404, 404);
    return await answer(c, profileLookUp(address));
  });
  app.get('/platform/curated-assets', (c) => answer(c, TOKENS_LOOK_UP));
  app.get('/platform/rates/:currency{[A-Za-z]{3}}', (c) =>
    answer(c, rateLookUp(c.req.param('currency').toUpperCase())),
  );
  app.get('/platform/nftoken-detail/:id{[0-9a-fA-F]{64}}', (c) =>
    answer(c, nftLookUp(c.req.param('id').toUpperCase())),
  );
}
