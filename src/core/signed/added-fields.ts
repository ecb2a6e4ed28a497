/**
 * What the wallet fills in when it is not asked for (protocol §3.1). A note and where a payment
 * comes from change nothing of what is done.
 */
const WALLET_FIELDS = [
  'Account',
  'Fee',
  'Sequence',
  'TicketSequence',
  'LastLedgerSequence',
  'SigningPubKey',
  'TxnSignature',
  'Signers',
  'BatchSigners',
  'NetworkID',
  'Memos',
  'SourceTag',
];

/** What it adds when it is asked to find a path: what to pay with, and by which way. */
const PATH_FIELDS = ['SendMax', 'Paths'];

/** Whether the wallet may add a field that nobody asked for. */
export function mayBeAdded(field: string, pathfinding: boolean): boolean {
  return WALLET_FIELDS.includes(field) || (pathfinding && PATH_FIELDS.includes(field));
}

/** Not covered by a signature, or the wallet's and the platform's own (protocol §3.1, §3.2). */
const UNSIGNED_FIELDS = ['TxnSignature', 'Signers', 'BatchSigners', 'SignIn'];

/** Whether a field that was asked for is one that is signed. */
export function isSignedField(field: string, value: unknown): boolean {
  // An unsigned blob may say that nobody signed it yet.
  return !UNSIGNED_FIELDS.includes(field) && !(field === 'SigningPubKey' && value === '');
}
