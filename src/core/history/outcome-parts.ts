import type { TaggedAddress } from '../address-book/contact';
import { destinationOf } from '../address-book/tagged-address';
import { confirmedAmountOf } from '../request/confirmed-amount';
import type { SignRequest } from '../request/sign-request';
import { statusOf } from '../request/status';
import { titleOf } from '../transaction/summary';

/** What a line about an ended request says: an amount, a type or both; and to whom it went. */
export interface OutcomeParts {
  /** The ledger's name of the type; undefined when the amount says enough. */
  readonly type?: unknown;
  readonly amount?: string;
  /** Only of a payment to another account. */
  readonly to?: TaggedAddress;
}

/**
 * The parts of the line about an ended request. A confirmed payment shows what was delivered, and no
 * amount when that is not certain.
 */
export function outcomePartsOf(request: SignRequest): OutcomeParts {
  const { amount } = titleOf(request.body);
  const { TransactionType: type } = request.body.txjson;
  const to = destinationOf(request.body.txjson);
  if (type !== 'Payment' || !to || to.address === request.account) {
    return amount ? { type, amount } : { type };
  }
  const isConfirmed = statusOf(request) === 'validated';
  const sent = isConfirmed ? confirmedAmountOf(request, request.check === 'same') : amount;
  return sent ? { amount: sent, to } : { type, to };
}
