import { t } from '../../adapters/text/i18n';
import { findAddress } from '../../core/transaction/address';
import { useNames } from '../hooks/use-contacts';
import { isolated } from '../text/isolated';
import { Address } from './address';

/**
 * Who issued the token of a large amount: small, below it, and never without the word for it, so that
 * the name does not look like the payee's.
 * @param issuer the issuer's address, or the ID of an MPT issuance; without it nothing is shown
 */
export function TokenIssuer({ issuer }: { issuer: string | undefined }) {
  const address = findAddress(issuer);
  const findName = useNames(address ? [address] : []);
  if (issuer === undefined) return null;
  if (address === undefined) return <span class="issuer small soft mono">{issuer}</span>;
  const name = findName({ address })?.name;
  return (
    <span class="issuer small soft" data-issued-by={address}>
      {t('issued_by', name === undefined ? address : isolated(name))}{' '}
      {name !== undefined && <Address address={address} />}
    </span>
  );
}
