import { t } from '../../adapters/text/i18n';
import type { BalanceChange } from '../../core/simulation/balance-changes';
import { changedAmount } from '../../core/simulation/change-rows';
import type { Changes } from '../../core/simulation/changes';
import { groupedValue } from '../../ui/text/grouped-value';
import { amountText } from '../../ui/text/quantity-text';

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
  const amount = changedAmount(change, network);
  if (!amount) return '';
  const isLess = amount.value.startsWith('-');
  const value = isLess ? amount.value.slice(1) : amount.value;
  return `${isLess ? '−' : '+'}${amountText({ ...amount, value }, groupedValue)}`;
}
