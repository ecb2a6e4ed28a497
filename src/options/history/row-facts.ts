import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import { type Counterparty, counterpartyOf } from '../../core/address-book/counterparty';
import type { SignRequest } from '../../core/request/sign-request';
import type { Amount } from '../../core/transaction/amount-in-words';
import { findMainEffect, type MainEffect } from '../../core/transaction/main-effect';
import { networkOf } from '../../core/transaction/network-of';
import { type RequestKind, requestKindOf } from '../../core/transaction/request-kind';
import { findMainAmount } from '../../core/transaction/summary';
import { groupedValue } from '../../ui/text/grouped-value';
import { amountText, quantityText } from '../../ui/text/quantity-text';

/** What a row shows of a request, apart from its time and its status. */
export interface RowFacts {
  readonly kind: RequestKind;
  readonly type: string;
  readonly party: Counterparty | undefined;
  /** One amount, or those of an exchange: paid, then received; none when nothing certain is moved. */
  readonly amounts: readonly string[];
  /** The amount that alone is moved, and its network. */
  readonly moved: { readonly amount: Amount; readonly network: string | undefined } | undefined;
}

/** Cached, because a row is drawn again with every step of the scroll bar. */
const cache = new WeakMap<SignRequest, RowFacts>();

/** What a row shows of a request. */
export function rowFactsOf(request: SignRequest): RowFacts {
  const facts = cache.get(request) ?? readFacts(request);
  cache.set(request, facts);
  return facts;
}

function readFacts({ body, account }: SignRequest): RowFacts {
  const { txjson, options } = body;
  const network = options?.force_network;
  const effect = findMainEffect(txjson, account, network);
  const isExchange = effect?.kind === 'exchange';
  const main = findMainAmount(txjson, network);
  const fallback = main && amountText(main, groupedValue);
  const isLimit = txjson.TransactionType === 'TrustSet';
  return {
    moved:
      effect?.kind === 'transfer'
        ? { amount: effect.gives.amount, network: networkOf(txjson, network) }
        : undefined,
    kind: isExchange ? 'exchange' : requestKindOf(txjson.TransactionType),
    type: typeText(txjson.TransactionType),
    party: counterpartyOf(txjson),
    amounts: effect
      ? amountsOf(effect)
      : fallback === undefined
        ? []
        : [isLimit ? t('amount_most', fallback) : fallback],
  };
}

/** The amounts of an exchange are those that were asked for; the details say what is certain of them. */
function amountsOf(effect: MainEffect): string[] {
  if (effect.kind === 'all') return [t('headline_all', effect.unit)];
  if (effect.kind === 'transfer') return [quantityText(effect.gives, groupedValue)];
  return [effect.pays, effect.receives].map(({ amount }) => amountText(amount, groupedValue));
}
