import { type TextKey, t } from '../../adapters/text/i18n';
import { findTaggedAddress } from '../../core/address-book/tagged-address';
import { type IssuerRole, issuerRoleOf } from '../../core/transaction/issuer-role';
import { useNames } from '../hooks/use-contacts';
import { isolated } from '../text/isolated';

const LABEL: Record<IssuerRole, TextKey> = {
  issuer: 'issued_by',
  holder: 'held_by',
  line: 'trust_line_with',
};

interface Props {
  /** An amount of a token, or a token without an amount. */
  readonly value: unknown;
  readonly field: string;
  /** The type of the transaction with this field. */
  readonly type: unknown;
}

/**
 * The name of the address in an amount, below the amount in a list of facts, small and with what it
 * is: a name alone would look like the payee's. Nothing without a name.
 */
export function IssuerName({ value, field, type }: Props) {
  const issuer = findTaggedAddress(value);
  const findName = useNames(issuer ? [issuer.address] : []);
  const found = issuer && findName(issuer);
  return found ? (
    <dd class="small soft" data-issuer-name={found.source}>
      {t(LABEL[issuerRoleOf(type, field)], isolated(found.name))}
    </dd>
  ) : null;
}
