import { findAmount } from '../transaction/amount-in-words';
import type { SignRequest } from './sign-request';

/**
 * The amount that the ledger delivered, as "value unit issuer" ("12.5 USD rIssuer"), from
 * `ledger.delivered` (`delivered_amount` of a validated transaction, protocol §8). On other networks
 * than the main network it also contains the network, because a token of another network is another
 * token: "5 XRP TESTNET", "12.5 USD rIssuer/TESTNET". It is never the requested amount, because a
 * partial payment delivers less. Undefined until the ledger reports an amount.
 */
export function deliveredOf(request: SignRequest): string | undefined {
  const { ledger, answer, body } = request;
  const network = ledger?.network ?? answer?.network ?? body.options?.force_network ?? 'MAINNET';
  const amount = findAmount(ledger?.delivered, network);
  const origin = [amount?.issuer, network === 'MAINNET' ? '' : network].filter(Boolean).join('/');
  return amount && `${amount.value} ${amount.unit} ${origin}`.trim();
}
