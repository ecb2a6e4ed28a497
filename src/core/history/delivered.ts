import type { SignRequest } from '../request/sign-request';
import { findAmount } from '../transaction/amount-in-words';
import { type Decimal, decimalText, findDecimal, plus, ZERO } from './decimal';

/**
 * The delivered amount as "value unit of": "12.5 USD rIssuer". On a network other than the main one
 * it ends with the network, because its money is different: "5 XRP TESTNET", "12.5 USD
 * rIssuer/TESTNET". It comes from the fact `ledger.delivered` (`delivered_amount` of a validated
 * transaction, protocol §8) and never from the requested amount: a partial payment delivers less.
 * Undefined while the ledger has not reported it.
 */
export function deliveredOf(request: SignRequest): string | undefined {
  const { ledger, answer, body } = request;
  const network = ledger?.network ?? answer?.network ?? body.options?.force_network ?? 'MAINNET';
  const amount = findAmount(ledger?.delivered, network);
  const of = [amount?.of, network === 'MAINNET' ? '' : network].filter(Boolean).join('/');
  return amount && `${amount.value} ${amount.unit} ${of}`.trim();
}

/** One currency and the exact total that was delivered in it. */
export interface Sum {
  readonly unit: string;
  /**
   * Issuer or issuance and network, as `deliveredOf` writes them; empty for the main network's XRP.
   */
  readonly of: string;
  /** Decimal text. */
  readonly value: string;
  readonly payments: number;
}

/** Adds up texts that `deliveredOf` returned, without rounding. */
export class DeliveredSums {
  private readonly sums = new Map<string, { total: Decimal; payments: number }>();

  /** Adds an amount that was delivered `count` times; text that is not an amount is skipped. */
  add(text: string, count: number): void {
    const [value = '', unit, of = ''] = text.split(' ');
    const amount = findDecimal(value);
    if (!amount || !unit) return;
    const key = `${unit} ${of}`;
    const { total, payments } = this.sums.get(key) ?? { total: ZERO, payments: 0 };
    const part = { ...amount, digits: amount.digits * BigInt(count) };
    this.sums.set(key, { total: plus(total, part), payments: payments + count });
  }

  /** All sums, the currency with the most payments first. */
  list(): Sum[] {
    return [...this.sums]
      .map(([key, { total, payments }]) => {
        const [unit = '', of = ''] = key.split(' ');
        return { unit, of, value: decimalText(total), payments };
      })
      .sort((a, b) => b.payments - a.payments || (a.unit + a.of < b.unit + b.of ? -1 : 1));
  }
}
