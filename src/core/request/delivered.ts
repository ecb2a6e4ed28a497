import { findAmount } from '../transaction/amount-in-words';
import type { SignRequest } from './sign-request';

/**
 * The amount that the ledger delivered, as "value unit of" ("12.5 USD rIssuer"), from the fact
 * `ledger.delivered` (`delivered_amount` of a validated transaction, protocol §8). Outside the main
 * network it also names the network, whose money is another: "5 XRP TESTNET", "12.5 USD
 * rIssuer/TESTNET". It is never the requested amount: a partial payment delivers less. Undefined until
 * the ledger has an amount.
 */
export function deliveredOf(request: SignRequest): string | undefined {
  const { ledger, answer, body } = request;
  const network = ledger?.network ?? answer?.network ?? body.options?.force_network ?? 'MAINNET';
  const amount = findAmount(ledger?.delivered, network);
  const of = [amount?.issuer, network === 'MAINNET' ? '' : network].filter(Boolean).join('/');
  return amount && `${amount.value} ${amount.unit} ${of}`.trim();
}
