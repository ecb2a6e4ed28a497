import type { Fields } from '../fields';
import { type AccountFlag, hasFlag } from './account-flags';
import type { LedgerAccount } from './account-info';
import { type Finding, finding } from './finding';
import { amountText, type LedgerFacts } from './ledger-facts';
import { findNative } from './outlay';
import type { Parties } from './parties';

/** Types the ledger refuses without a tag where one is required (XRPL "Require Destination Tags"). */
const TAGGED = [
  'Payment',
  'EscrowCreate',
  'PaymentChannelCreate',
  'CheckCreate',
  'AccountDelete',
  'Remit',
];

/** What deposit authorization stops (XRPL "Deposit Authorization"). */
const DEPOSITING = ['Payment', 'AccountDelete', 'Remit'];

/** What an account can refuse to be given by others (XRPL "Disallow Incoming"). */
const REFUSALS: Record<string, AccountFlag> = {
  CheckCreate: 'noChecks',
  PaymentChannelCreate: 'noChannels',
  NFTokenCreateOffer: 'noNftOffers',
};

/** Whether the destination exists and takes what is sent to it. */
export function checkDestination(
  txjson: Fields,
  { destination, tag, line }: Parties,
  facts: LedgerFacts,
): Finding[] {
  const account = destination === undefined ? undefined : facts.accounts.get(destination);
  if (!account) return [];
  if (account === 'missing') return [missing(txjson, facts)];
  const type = String(txjson.TransactionType);
  const refusal = Object.hasOwn(REFUSALS, type) ? REFUSALS[type] : undefined;
  const native = type === 'AccountDelete' || findNative(txjson.Amount) !== undefined;
  return [
    finding('destination_exists'),
    ...(line && facts.accounts.get(line.issuer) !== 'missing' ? [lineFinding(facts)] : []),
    ...(TAGGED.includes(type) && tag === undefined ? [tagFinding(account)] : []),
    ...(refusal && hasFlag(account, refusal) ? [finding('destination_refuses')] : []),
    ...(DEPOSITING.includes(type) && hasFlag(account, 'depositAuth')
      ? [finding('deposit_auth')]
      : []),
    ...(native && hasFlag(account, 'disallowXrp') ? [finding('disallows_xrp')] : []),
  ];
}

function tagFinding(account: LedgerAccount): Finding {
  return finding(hasFlag(account, 'requireTag') ? 'tag_required' : 'no_tag_required');
}

function lineFinding({ hasLine }: LedgerFacts): Finding {
  if (hasLine === undefined) return finding('line_unchecked');
  return finding(hasLine ? 'has_line' : 'no_line');
}

/** Only enough of the ledger's own money brings an account into being (XRPL "Creating Accounts"). */
function missing(txjson: Fields, facts: LedgerFacts): Finding {
  const reserve = amountText(facts.server.reserveBase, facts);
  // While the amount is still to be said it may yet be enough.
  const isOpen = txjson.Amount === undefined;
  const amount = isOpen ? facts.server.reserveBase : findNative(txjson.Amount);
  if (txjson.TransactionType !== 'Payment' || amount === undefined)
    return finding('destination_missing', reserve);
  return amount < facts.server.reserveBase
    ? finding('destination_below_reserve', reserve)
    : finding('destination_new', reserve);
}
