import { isZero } from '../../core/transaction/decimal';
import type { Entry } from './entries/entry';
import type { Ledger } from './ledger';
import { errorResult, ledgerVersion, type RpcParams } from './rpc-result';

interface Asset {
  readonly currency?: string;
  readonly issuer?: string;
}

/** `amm_info` by the account of a pool or by its assets: what is in it, from its account's balances. */
export function ammInfoResult(ledger: Ledger, params: RpcParams): object {
  const request = { ...params, command: 'amm_info' };
  const { amm_account: account, asset, asset2 } = params;
  if (account === undefined && (!asset || !asset2))
    return errorResult('invalidParams', 31, 'Invalid parameters.', request);
  const pool = ledger.entries
    .others()
    .map(({ entry }) => entry)
    .filter(({ LedgerEntryType }) => LedgerEntryType === 'AMM')
    .find((entry) =>
      account === undefined ? isOf(entry, asset, asset2) : entry.Account === account,
    );
  if (!pool) return errorResult('actNotFound', 19, 'Account not found.', request);
  const amm = {
    account: pool.Account,
    amount: heldBy(ledger, pool, pool.Asset as Asset),
    amount2: heldBy(ledger, pool, pool.Asset2 as Asset),
    lp_token: pool.LPTokenBalance,
    trading_fee: pool.TradingFee ?? 0,
  };
  return { amm, ...ledgerVersion(ledger.index(), params), status: 'success' };
}

function isOf(entry: Entry, asset: unknown, asset2: unknown): boolean {
  const pair = [entry.Asset, entry.Asset2].map((each) => JSON.stringify(each)).sort();
  return [asset, asset2]
    .map((each) => JSON.stringify(each))
    .sort()
    .every((each, at) => each === pair[at]);
}

/** What the account of a pool has of an asset. */
function heldBy(ledger: Ledger, pool: Entry, { currency, issuer }: Asset): unknown {
  const state = ledger.account(String(pool.Account)).state;
  if (issuer === undefined) return state?.Balance ?? '0';
  const line = state?.lines?.find((each) => each.currency === currency && each.issuer === issuer);
  const value = line?.balance ?? '0';
  return { currency, issuer, value: isZero(value) ? '0' : value };
}
