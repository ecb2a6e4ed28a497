import { t } from '../../adapters/text/i18n';
import type { BalanceChange } from '../../core/simulation/balance-changes';
import type { Changes } from '../../core/simulation/changes';
import { findValidAmount } from '../../core/transaction/valid-money';
import { groupedValue } from '../../ui/text/grouped-value';

interface Props {
  readonly changes: Changes;
  readonly network: string;
  readonly host: string;
}

/** What a transaction changed in what the account has; nothing when it changed none of it. */
export function OwnChanges({ changes, network, host }: Props) {
  if (changes.own.length === 0) return null;
  return (
    <section data-own-changes>
      <h2>{t('object_your_balance')}</h2>
      <ul>
        {changes.own.map((change) => (
          <li key={JSON.stringify(change, (_, value) => String(value))} class="mono">
            {changeText(change, network)}
          </li>
        ))}
      </ul>
      <p class="small soft">{t('object_according_to', host)}</p>
    </section>
  );
}

/** "+25 XRP" or "−1,000 USD". */
function changeText(change: BalanceChange, network: string): string {
  const signed = change.kind === 'native' ? change.drops.toString() : change.value;
  const isLess = signed.startsWith('-');
  const size = isLess ? signed.slice(1) : signed;
  const money =
    change.kind === 'native'
      ? size
      : change.kind === 'token'
        ? { currency: change.currency, issuer: change.issuer, value: size }
        : { mpt_issuance_id: change.id, value: size };
  const amount = findValidAmount(money, network);
  const text = amount ? `${groupedValue(amount.value)} ${amount.unit}` : size;
  return `${isLess ? '−' : '+'}${text}`;
}
