/**
 * Fields that the wallet may add (protocol §3.1). A memo and a source tag do not change what the
 * transaction does.
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

/** Fields that the wallet adds when the request lets it find a path. */
const PATH_FIELDS = ['SendMax', 'Paths'];

/** Whether the wallet may add a field that was not requested. */
export function mayBeAdded(field: string, pathfinding: boolean): boolean {
  return WALLET_FIELDS.includes(field) || (pathfinding && PATH_FIELDS.includes(field));
}

/** Fields that no signature covers, and `SignIn` of the platform (protocol §3.1, §3.2). */
const UNSIGNED_FIELDS = ['TxnSignature', 'Signers', 'BatchSigners', 'SignIn'];

/** Whether a requested field is part of what is signed. */
export function isSignedField(field: string, value: unknown): boolean {
  // An empty key only marks a request as unsigned.
  return !UNSIGNED_FIELDS.includes(field) && !(field === 'SigningPubKey' && value === '');
}
