import { t } from '../../adapters/text/i18n';
import type { LedgerOutcome, SignRequest } from '../../core/request/sign-request';
import { valueInWords } from '../../core/transaction/value-in-words';
import { exactTimeText } from '../../ui/text/time-text';

interface Props {
  readonly request: SignRequest;
  readonly ledger: LedgerOutcome;
}

/** When the ledger with the transaction closed, and the fee that it took. */
export function ConfirmedFacts({ request, ledger: { time, fee, network } }: Props) {
  return (
    <dl class="facts small">
      {time !== undefined && (
        <>
          <dt>{t('outcome_time')}</dt>
          <dd data-ledger-fact="time">{exactTimeText(time)}</dd>
        </>
      )}
      {fee !== undefined && (
        <>
          <dt>{t('outcome_fee')}</dt>
          <dd data-ledger-fact="fee">
            {valueInWords('Fee', fee, network ?? request.body.options.force_network)}
          </dd>
        </>
      )}
    </dl>
  );
}
