/** The kinds of requests that have an icon of their own. */
export const REQUEST_KINDS = [
  'payment',
  'trust',
  'exchange',
  'nft',
  'escrow',
  'check',
  'account',
  'sign-in',
  'other',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** The kind of each group of transaction types, by what their names begin with or contain. */
const KIND_BY_NAME: readonly (readonly [name: RegExp, kind: RequestKind])[] = [
  [/^(NFToken|URIToken)/, 'nft'],
  [/^(Escrow|PaymentChannel)/, 'escrow'],
  [/^Check/, 'check'],
  [/^(Payment|Remit)$/, 'payment'],
  [/^TrustSet$/, 'trust'],
  [/^(Offer|AMM)/, 'exchange'],
  [/^(Account|SetRegularKey|SignerListSet|DepositPreauth|DelegateSet|Ticket)/, 'account'],
  [/^SignIn$/, 'sign-in'],
];

/** The kind of a request, by the type of its transaction. */
export function requestKindOf(type: unknown): RequestKind {
  const name = String(type);
  return KIND_BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
