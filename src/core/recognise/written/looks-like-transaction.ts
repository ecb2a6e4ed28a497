/** The name of the type field in any spelling: JSON, YAML, Python, an explorer's page. */
const TYPE_FIELD = /transaction[\s_-]?type/i;

/** Names of transaction types and ledger entries, which occur only in text about transactions. */
const TYPE_NAME =
  /\b(?:Account|AMM|Check|Credential|Delegate|DID|Escrow|Ledger|Loan|MPToken|NFToken|Offer|Oracle|PaymentChannel|PermissionedDomain|SignerList|Ticket|Trust|URIToken|Vault|XChain)(?!Id\b)[A-Z][a-z]{2,}|\b(?:DepositPreauth|SetRegularKey|SetHook|ClaimReward)/;

/**
 * Transaction types that are everyday words, as a constructor, a struct or a builder: `Payment(`,
 * `Payment {`, `Payment.builder(`.
 */
const CONSTRUCTOR =
  /\b(?:Batch|Clawback|Import|Invoke|Payment|Remit)(?:\((?!s\))|::new|\.builder\(|\s?\{)/;

/**
 * Fields that occur only in transactions, with a value, in the spelling of the ledger or of a
 * library.
 */
const FIELD =
  /\b(?:limit_?amount|taker_?gets|taker_?pays|send_?max|deliver_?m(?:in|ax)|set_?flag|clear_?flag|last_?ledger_?sequence|signing_?pub_?key|txn_?signature|offer_?sequence|check_?id|nftoken_?id|regular_?key|signer_?(?:entries|quorum)|finish_?after|cancel_?after|settle_?delay|transfer_?rate|paths|sequence)["']?\s{0,4}(?:[:=]|=>)/i;

/**
 * Fields that are everyday words, with a quoted value, as in a program or a call to a node. Their
 * address may be the sender's, and an amount may be next to it.
 */
const QUOTED_FIELD = /\b(?:account|amount|destination)["']?\s{0,4}(?:[:=]|=>)\s{0,4}["'`]/i;

/** Helpers of libraries that convert XRP to drops. */
const HELPER = /\bxrp_?to_?drops\b/i;

const PATTERNS = [TYPE_FIELD, TYPE_NAME, CONSTRUCTOR, FIELD, QUOTED_FIELD, HELPER];

/**
 * Whether a text that is not JSON contains a transaction: YAML, `Field: value`, constructors in
 * code, JSON without its braces. An address in it may be the sender or an issuer, or be in a
 * comment, so it must not be paid.
 */
export function looksLikeTransaction(text: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(text));
}
