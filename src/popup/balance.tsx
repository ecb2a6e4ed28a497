import { useEffect, useState } from 'preact/hooks';
import { findLastBalance } from '../adapters/browser/last-balance';
import { onLedgerSettings } from '../adapters/settings/ledger-settings';
import { t } from '../adapters/text/i18n';
import type { BalanceOwner, BalanceReading } from '../core/ledger/balance-reading';
import { findKnownNetwork } from '../core/ledger/known-networks';
import { findXrp } from '../core/transaction/amount';
import { findAmount } from '../core/transaction/amount-in-words';
import { nativeUnit } from '../core/transaction/currency';
import { Fiat } from '../ui/components/fiat';
import { SeverityIcon } from '../ui/components/severity-icon';
import { timeText } from '../ui/text/time-text';
import { groupedAmount } from '../ui/text/typed-amount-text';
import { openOptions } from './open-options';
import { type BalanceAnswer, readBalance } from './read-balance';

/** Undefined until there is an answer. */
interface BalanceState {
  readonly last?: BalanceReading | undefined;
  readonly answer?: BalanceAnswer;
}

/**
 * The balance of the account, from the ledger node that the user allowed; without one a button leads to
 * the setting. It never shows a number that no node answered: an older one shows its time.
 */
export function Balance({ account, network }: BalanceOwner) {
  const { last, answer } = useBalance({ account, network });
  if (!findKnownNetwork(network)) return null;
  if (answer === 'off') {
    return (
      <button
        type="button"
        class="inline small"
        data-balance="off"
        onClick={() => void openOptions(`ledger-node-${network}`)}
      >
        {t('balance_show')}
      </button>
    );
  }
  if (answer === 'missing')
    return (
      <p class="small" data-balance="missing">
        {t('balance_missing')}
      </p>
    );
  if (answer === 'failed' && !last) {
    return (
      <p class="small" data-balance="failed">
        {t('balance_failed')}
      </p>
    );
  }
  const reading = typeof answer === 'object' ? answer : last;
  if (!reading) return <p class="small soft">{t('balance', '…')}</p>;
  const amount = `${groupedAmount(findXrp(reading.drops) ?? '')} ${nativeUnit(network)}`;
  return (
    <p data-balance={answer === 'failed' ? 'stale' : answer ? 'known' : 'last'}>
      <strong>{t('balance', amount)}</strong>{' '}
      <Fiat amount={findAmount(reading.drops, network)} network={network} />
      {reading !== answer && (
        <>
          {' '}
          {answer ? (
            <span class="stale small" title={t('balance_failed')}>
              <SeverityIcon severity="caution" />
              {t('balance_at', timeText(reading.at))}
            </span>
          ) : (
            <span class="small soft">{t('balance_at', timeText(reading.at))}</span>
          )}
        </>
      )}
    </p>
  );
}

/** The last balance at first, then the answer of the node; asked again when the settings change. */
function useBalance(owner: BalanceOwner): BalanceState {
  const [state, setState] = useState<BalanceState>({});
  useEffect(() => {
    const page = new AbortController();
    const read = async () => {
      const answer = await readBalance(owner, page.signal);
      if (page.signal.aborted) return;
      setState(({ last }) => ({ last: typeof answer === 'object' ? answer : last, answer }));
    };
    void findLastBalance(owner).then((last) => setState((state) => ({ ...state, last })));
    void read();
    const stop = onLedgerSettings(() => void read());
    return () => {
      stop();
      page.abort();
    };
  }, [owner.account, owner.network]);
  return state;
}
