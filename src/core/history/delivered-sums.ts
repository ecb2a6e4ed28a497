import { type Decimal, decimalText, findDecimal, plus, ZERO } from '../transaction/decimal';

/** One currency and the exact total that was delivered in it. */
export interface DeliveredSum {
  readonly unit: string;
  /**
   * Issuer or issuance and network, as `deliveredOf` writes them; empty for the main network's XRP.
   */
  readonly issuerAndNetwork: string;
  /** Decimal text. */
  readonly value: string;
  readonly payments: number;
}

/** Adds up texts that `deliveredOf` returned, without rounding. */
export class DeliveredSums {
  private readonly sums = new Map<string, { total: Decimal; payments: number }>();

  /** Adds an amount that was delivered `count` times; text that is not an amount is skipped. */
  add(text: string, count: number): void {
    const [value = '', unit, issuerAndNetwork = ''] = text.split(' ');
    const amount = findDecimal(value);
    if (!amount || amount.digits < 0n || !unit) return;
    const key = `${unit} ${issuerAndNetwork}`;
    const { total, payments } = this.sums.get(key) ?? { total: ZERO, payments: 0 };
    const part = { ...amount, digits: amount.digits * BigInt(count) };
    this.sums.set(key, { total: plus(total, part), payments: payments + count });
  }

  /** All sums, the currency with the most payments first. */
  list(): DeliveredSum[] {
    return [...this.sums]
      .map(([key, { total, payments }]) => {
        const [unit = '', issuerAndNetwork = ''] = key.split(' ');
        return { unit, issuerAndNetwork, value: decimalText(total), payments };
      })
      .sort(
        (a, b) =>
          b.payments - a.payments ||
          (a.unit + a.issuerAndNetwork < b.unit + b.issuerAndNetwork ? -1 : 1),
      );
  }
}
