import { t } from '../../adapters/text/i18n';
import type { TaggedAddress } from '../../core/address-book/contact';
import { destinationRole } from '../../core/address-book/counterparty';
import type { AccountProfile } from '../../core/directory/account-profile';
import { Address } from '../../ui/components/address';
import { ContactName } from '../../ui/components/contact-name';
import { Identicon } from '../../ui/components/identicon';
import { NameAddress } from '../../ui/components/name-address';
import { FamiliarityNote } from './familiarity-note';
import { PlatformName } from './platform-name';

interface Props {
  readonly type: unknown;
  /** Undefined as long as the user has to type it. */
  readonly recipient: TaggedAddress | undefined;
  /** The account that the transaction acts for, when known. */
  readonly owner: string | undefined;
  /** What the platform knows about the recipient, if it is asked. */
  readonly profile: AccountProfile | undefined;
}

/** Who gets something: picture, name, whole address, tag, and whether this browser knows it. */
export function RecipientCard({ type, recipient, owner, profile }: Props) {
  const label = t(`headline_${destinationRole(type)}`);
  return (
    <div class="recipient" data-recipient={recipient?.address}>
      <Identicon address={recipient?.address} />
      <dl>
        <dt class="small soft">{label}</dt>
        {recipient ? (
          <Known {...recipient} isOwner={recipient.address === owner} profile={profile} />
        ) : (
          <dd class="soft">{t('headline_no_recipient')}</dd>
        )}
      </dl>
    </div>
  );
}

function Known({
  address,
  tag,
  isOwner,
  profile,
}: TaggedAddress & Pick<Props, 'profile'> & { readonly isOwner: boolean }) {
  return (
    <>
      <ContactName value={address} tag={tag} />
      <dd data-field="Destination">
        <Address address={address} />
      </dd>
      {profile && <PlatformName profile={profile} />}
      {tag !== undefined && <dd data-field="DestinationTag">{t('book_with_tag', tag)}</dd>}
      {!isOwner && (
        <dd>
          <FamiliarityNote address={address} />
        </dd>
      )}
      <NameAddress value={address} tag={tag} />
    </>
  );
}
