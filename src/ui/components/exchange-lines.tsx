import { t } from '../../adapters/text/i18n';
import type { MainEffect } from '../../core/transaction/main-effect';
import type { Quantity } from '../../core/transaction/quantity';
import { quantityText } from '../text/quantity-text';
import { Fiat } from './fiat';
import { TokenIssuer } from './token-issuer';

type Props = Extract<MainEffect, { kind: 'exchange' }> & {
  /** The key of the network that the request is for. */
  readonly network: string | undefined;
};

/** What the signer pays in an exchange, and what that brings. */
export function ExchangeLines({ pays, receives, receiver, network }: Props) {
  return (
    <dl class="exchange" data-exchange={receiver}>
      <Side label={t('headline_pay')} quantity={pays} network={network} />
      <Side
        label={receiver === 'signer' ? t('headline_receive') : t('headline_recipient_receives')}
        quantity={receives}
        network={network}
      />
    </dl>
  );
}

interface SideProps extends Pick<Props, 'network'> {
  readonly label: string;
  readonly quantity: Quantity;
}

function Side({ label, quantity, network }: SideProps) {
  return (
    <div>
      <dt class="small soft">{label}</dt>
      <dd class="large">{quantityText(quantity)}</dd>
      {quantity.amount.issuer === undefined && (
        <dd class="worth">
          <Fiat amount={quantity.amount} network={network} hasTime />
        </dd>
      )}
      {quantity.amount.issuer !== undefined && (
        <dd>
          <TokenIssuer issuer={quantity.amount.issuer} />
        </dd>
      )}
    </div>
  );
}
