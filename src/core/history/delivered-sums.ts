import { type Decimal, decimalText, findDecimal, plus, ZERO } from './decimal';

/** One currency, and all that was delivered of it, exactly. */
export interface Sum {
  readonly unit: string;
  /** Issuer or issuance and network, as `deliveredOf` writes them; empty for the main money. */
  readonly of: string;
  /** Decimal text. */
  readonly value: string;
  readonly payments: number;
}

/** Sums what `deliveredOf` wrote, exactly. */
export class DeliveredSums {
  private readonly sums = new Map<string, { total: Decimal; payments: number }>();

  /** Adds an amount that was delivered so many times; what cannot be read is left out. */
  add(text: string, times: number): void {
    const [value = '', unit, of = ''] = text.split(' ');
    const amount = findDecimal(value);
    if (!amount || !unit) return;
    const key = `${unit} ${of}`;
    const { total, payments } = this.sums.get(key) ?? { total: ZERO, payments: 0 };
    const part = { ...amount, digits: amount.digits * BigInt(times) };
    this.sums.set(key, { total: plus(total, part), payments: payments + times });
  }

  /** What is paid most often first. */
  list(): Sum[] {
    return [...this.sums]
      .map(([key, { total, payments }]) => {
        const [unit = '', of = ''] = key.split(' ');
        return { unit, of, value: decimalText(total), payments };
      })
      .sort((a, b) => b.payments - a.payments || (a.unit + a.of < b.unit + b.of ? -1 : 1));
  }
}
