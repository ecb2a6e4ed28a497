import {
  accountIndex,
  channelIndex,
  createdIndex,
  credentialIndex,
  lineIndex,
  mpTokenIndex,
  mptIssuanceIndex,
} from './entries/entry-index';
import type { Ledger } from './ledger';
import { errorResult, ledgerVersion, type RpcParams } from './rpc-result';

const ID = /^[0-9A-F]{64}$/i;

/** The type of entry of each selector (XRPL "ledger_entry"). */
const TYPES: Readonly<Record<string, string>> = {
  account_root: 'AccountRoot',
  amm: 'AMM',
  check: 'Check',
  credential: 'Credential',
  escrow: 'Escrow',
  loan: 'Loan',
  loan_broker: 'LoanBroker',
  mpt_issuance: 'MPTokenIssuance',
  mptoken: 'MPToken',
  nft_offer: 'NFTokenOffer',
  nft_page: 'NFTokenPage',
  offer: 'Offer',
  payment_channel: 'PayChannel',
  ripple_state: 'RippleState',
  vault: 'Vault',
};

/** `ledger_entry` by index, or by the selector of a type. */
export function ledgerEntryResult(ledger: Ledger, params: RpcParams): object {
  const request = { ...params, command: 'ledger_entry' };
  const selector = Object.keys(TYPES).find((name) => params[name] !== undefined);
  const index = selector ? findSelected(selector, params[selector]) : String(params.index);
  if (!index || !ID.test(index))
    return selector || params.index !== undefined
      ? errorResult('malformedRequest', 31, 'Malformed request.', request)
      : errorResult('unknownOption', 31, 'No ledger_entry params provided.', request);
  const found = ledger.entries.find(index.toUpperCase());
  const version = ledgerVersion(ledger.index(), params);
  if (!found)
    return { ...errorResult('entryNotFound', 98, 'Entry not found.', request), ...version };
  if (selector && found.LedgerEntryType !== TYPES[selector])
    return errorResult('unexpectedLedgerType', 99, 'Unexpected ledger type.', request);
  const node = { ...found, index: index.toUpperCase() };
  return { index: index.toUpperCase(), node, ...version, status: 'success' };
}

function findSelected(selector: string, value: unknown): string | undefined {
  if (selector === 'account_root') return attempt(() => accountIndex(String(value)));
  if (selector === 'mpt_issuance') return attempt(() => mptIssuanceIndex(String(value)));
  if (typeof value === 'string') return value;
  const fields = value as RpcParams;
  return attempt(() => indexOfFields(selector, fields));
}

function indexOfFields(selector: string, fields: RpcParams): string | undefined {
  const text = (name: string): string => String(fields[name]);
  switch (selector) {
    case 'offer':
      return createdIndex('offer', text('account'), Number(fields.seq));
    case 'escrow':
      return createdIndex('escrow', text('owner'), Number(fields.seq));
    case 'credential':
      return credentialIndex(text('subject'), text('issuer'), text('credential_type'));
    case 'mptoken':
      return mpTokenIndex(text('mpt_issuance_id'), text('account'));
    case 'payment_channel':
      return channelIndex(text('account'), text('destination'), Number(fields.seq));
    case 'ripple_state': {
      const [one = '', other = ''] = fields.accounts as string[];
      return lineIndex(one, other, text('currency'));
    }
    default:
      return undefined;
  }
}

/** A malformed address or number gives no index. */
function attempt(find: () => string | undefined): string | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}
