import { t } from '../../adapters/text/i18n';
import { findRatedAmount, worthOf } from '../../core/directory/rated-amount';
import type { Amount } from '../../core/transaction/amount-in-words';
import { useRate } from '../hooks/use-rate';
import { fiatText } from '../text/fiat-text';
import { clockText } from '../text/time-text';

interface Props {
  readonly amount: Amount | undefined;
  /** The key of the network that the amount is on. */
  readonly network: string | undefined;
  /** Says when the rate was told, where there is room for it. */
  readonly hasTime?: boolean;
}

/**
 * About what an amount of XRP is worth, if the user has chosen a currency. Its place is kept free while
 * the rate is asked for; without a rate it says so, because nothing would read like no value.
 */
export function Fiat({ amount, network, hasTime = false }: Props) {
  const state = useRate();
  const rated = amount && findRatedAmount(amount, network);
  if (!rated || state.kind === 'off') return null;
  const value = state.kind === 'known' ? worthOf(rated, state) : undefined;
  if (state.kind === 'known' && value !== undefined) {
    const text = fiatText(value, state.rate.currency);
    const time = clockText(state.at);
    return (
      <span class="fiat small soft" data-fiat="known" title={t('fiat_at', text, time)}>
        {hasTime ? t('fiat_at', text, time) : t('fiat_about', text)}
      </span>
    );
  }
  const currency = state.kind === 'known' ? state.rate.currency : state.currency;
  if (state.kind === 'asking')
    return (
      <span class="fiat small soft" data-fiat="asking">
        {'\u00a0'}
      </span>
    );
  const text = t('fiat_missing', currency);
  return (
    <span class="fiat small soft" data-fiat="missing">
      {hasTime ? text : <abbr title={text}>– {currency}</abbr>}
    </span>
  );
}
