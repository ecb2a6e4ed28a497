import { t } from '../../adapters/text/i18n';
import type { Counterparty } from '../../core/address-book/counterparty';
import { shortAddress } from '../../core/transaction/summary';
import { isolated } from '../text/isolated';
import { Identicon } from './identicon';

interface Props {
  readonly party: Counterparty;
  /** The name of the party in the address book. */
  readonly name: string | undefined;
}

/** To, for or from whom a request is, on one line: picture, and name or shortened address. */
export function PartyLine({ party, name }: Props) {
  return (
    <span class="party cut" data-party={party.address} data-contact={name && ''}>
      <Identicon address={party.address} />
      {partyText(party, name)}
    </span>
  );
}

function partyText({ role, address }: Counterparty, name: string | undefined): string {
  const who = name === undefined ? shortAddress(address) : isolated(name);
  if (role === 'to') return t('code_to', who);
  return role === 'issuer' ? t('issued_by', who) : t(`party_${role}`, who);
}
