import { t } from '../../adapters/text/i18n';
import type { MainEffect } from '../../core/transaction/main-effect';
import type { Quantity } from '../../core/transaction/quantity';
import { quantityText } from '../text/quantity-text';
import { TokenIssuer } from './token-issuer';

type Exchange = Extract<MainEffect, { kind: 'exchange' }>;

/** What the signer pays in an exchange, and what that brings. */
export function ExchangeLines({ pays, receives, receiver }: Exchange) {
  return (
    <dl class="exchange" data-exchange={receiver}>
      <Side label={t('headline_pay')} quantity={pays} />
      <Side
        label={receiver === 'signer' ? t('headline_receive') : t('headline_recipient_receives')}
        quantity={receives}
      />
    </dl>
  );
}

function Side({ label, quantity }: { label: string; quantity: Quantity }) {
  return (
    <div>
      <dt class="small soft">{label}</dt>
      <dd class="large">{quantityText(quantity)}</dd>
      {quantity.amount.issuer !== undefined && (
        <dd>
          <TokenIssuer issuer={quantity.amount.issuer} />
        </dd>
      )}
    </div>
  );
}
