/** Who the address in an amount is: its issuer, its holder, or the other side of a trust line. */
export type IssuerRole = 'issuer' | 'holder' | 'line';

/**
 * Who the field `issuer` of an amount names. A clawback of a token names the holder there (XRPL
 * "Clawback"), and the limit of a trust line the other side, which is the holder when the issuer
 * signs.
 * @param type the type of the transaction with this field
 */
export function issuerRoleOf(type: unknown, field: string): IssuerRole {
  if (field === 'LimitAmount') return 'line';
  return type === 'Clawback' && field === 'Amount' ? 'holder' : 'issuer';
}
