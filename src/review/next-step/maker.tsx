import { t } from '../../adapters/text/i18n';
import { shortAddress } from '../../core/transaction/summary';
import { Identicon } from '../../ui/components/identicon';
import { useNames } from '../../ui/hooks/use-contacts';

/** Who made an object: picture, name and shortened address. */
export function Maker({ address }: { readonly address: string }) {
  const name = useNames([address])({ address })?.name;
  return (
    <p class="row" data-maker={address}>
      <Identicon address={address} />
      <span class="grow">
        <span class="small soft block">{t('object_made_by')}</span>
        {name !== undefined && (
          <strong>
            <bdi>{name}</bdi>{' '}
          </strong>
        )}
        <bdo class="mono" dir="ltr" title={address}>
          {shortAddress(address)}
        </bdo>
      </span>
    </p>
  );
}
