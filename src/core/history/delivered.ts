import type { SignRequest } from '../request/sign-request';
import { findAmount } from '../transaction/amount-in-words';
import { type Decimal, decimalText, findDecimal, plus, ZERO } from './decimal';

/**
 * What the ledger said was delivered, as "value unit of" ("12.5 USD rIssuer"; beyond the main network
 * also on which, "5 XRP TESTNET" or "12.5 USD rIssuer/TESTNET": its money is another), from the fact
 * `ledger.delivered` (`delivered_amount` of a validated transaction, protocol §8). The amount asked
 * for is never taken in its place: a partial payment delivers less. Undefined while nothing says it.
 */
export function deliveredOf(request: SignRequest): string | undefined {
  const { ledger, answer, body } = request;
  const network = ledger?.network ?? answer?.network ?? body.options?.force_network ?? 'MAINNET';
  const amount = findAmount(ledger?.delivered, network);
  const of = [amount?.of, network === 'MAINNET' ? '' : network].filter(Boolean).join('/');
  return amount && `${amount.value} ${amount.unit} ${of}`.trim();
}

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
