import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import { destinationRole } from '../../core/address-book/counterparty';
import { hasRecipientLine } from '../../core/address-book/headline-fields';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { SignRequest } from '../../core/request/sign-request';
import type { MainEffect } from '../../core/transaction/main-effect';
import { networkOf } from '../../core/transaction/network-of';
import { requestKindOf } from '../../core/transaction/request-kind';
import { Address } from '../../ui/components/address';
import { ContactName } from '../../ui/components/contact-name';
import { ExchangeLines } from '../../ui/components/exchange-lines';
import { Fiat } from '../../ui/components/fiat';
import { Identicon } from '../../ui/components/identicon';
import { KindIcon } from '../../ui/components/kind-icon';
import { NameAddress } from '../../ui/components/name-address';
import { TokenIssuer } from '../../ui/components/token-issuer';
import { groupedValue } from '../../ui/text/grouped-value';
import { quantityText } from '../../ui/text/quantity-text';

interface Props {
  readonly request: SignRequest;
  /** What the transaction moves, if that is certain. */
  readonly effect: MainEffect | undefined;
}

/** The beginning of the details: what was asked for, how much, and to whom. */
export function RequestHeadline({ request, effect }: Props) {
  const { txjson, options } = request.body;
  const network = networkOf(txjson, options.force_network);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On narrow screens the details replace the list, and the focus with it.
    const { activeElement } = document;
    const isLost = !(activeElement instanceof HTMLElement) || activeElement.offsetParent === null;
    if (isLost) heading.current?.focus();
  }, []);
  const type = typeText(txjson.TransactionType);
  const amount = largeText(effect);
  const recipient = hasRecipientLine(txjson, effect) ? destinationOf(txjson) : undefined;
  return (
    <header class="headline">
      <h2 ref={heading} tabIndex={-1}>
        <span class="kind row small soft">
          <KindIcon kind={requestKindOf(txjson.TransactionType)} />
          {type}
        </span>
        {amount !== undefined && <span class="large">{amount}</span>}
      </h2>
      {effect?.kind === 'transfer' && (
        <Fiat amount={effect.gives.amount} network={network} hasTime />
      )}
      {effect?.kind === 'transfer' && <TokenIssuer issuer={effect.gives.amount.issuer} />}
      {effect?.kind === 'exchange' && <ExchangeLines {...effect} network={network} />}
      {recipient && (
        <div class="recipient" data-recipient={recipient.address}>
          <Identicon address={recipient.address} />
          <dl>
            <dt class="small soft">{t(`headline_${destinationRole(txjson.TransactionType)}`)}</dt>
            <ContactName value={recipient.address} tag={recipient.tag} />
            <dd data-field="Destination">
              <Address address={recipient.address} />
            </dd>
            {recipient.tag !== undefined && (
              <dd data-field="DestinationTag">{t('book_with_tag', recipient.tag)}</dd>
            )}
            <NameAddress value={recipient.address} tag={recipient.tag} />
          </dl>
        </div>
      )}
    </header>
  );
}

function largeText(effect: MainEffect | undefined): string | undefined {
  if (effect?.kind === 'transfer') return quantityText(effect.gives, groupedValue);
  return effect?.kind === 'all' ? t('headline_all', effect.unit) : undefined;
}
