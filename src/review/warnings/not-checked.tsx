import { openHistory } from '../../adapters/browser/windows';
import { type TextKey, t } from '../../adapters/text/i18n';
import type { ErrorCode } from '../../core/companion-error';
import { CheckNow } from './check-now';
import type { LedgerQueryResult } from './query-ledger';

type QueryFailure = Exclude<LedgerQueryResult, { state: 'known' }>;

const STATE_TEXT = {
  off: 'unchecked_off',
  'no-network': 'unchecked_no_network',
  'strange-network': 'unchecked_strange_network',
  'other-network': 'unchecked_other_network',
} as const satisfies Partial<Record<QueryFailure['state'], TextKey>>;

const ERROR_TEXT: Partial<Record<ErrorCode, TextKey>> = {
  offline: 'unchecked_offline',
  timeout: 'unchecked_timeout',
  'rate-limited': 'unchecked_busy',
};

interface Props {
  readonly failure: QueryFailure;
  readonly network: string | undefined;
  readonly onRetry: () => void;
  /** Called when the user presses the button that allows a node. */
  readonly onAllow: () => void;
}

/** Says in one line why the ledger was not queried, and offers what the user can do. */
export function NotChecked({ failure, network = '', onRetry, onAllow }: Props) {
  const isFailed = failure.state === 'failed';
  const key = isFailed
    ? (ERROR_TEXT[failure.code] ?? 'unchecked_bad_answer')
    : STATE_TEXT[failure.state];
  const actualNetwork = failure.state === 'other-network' ? failure.actualNetwork : '';
  const canChoose = isFailed || failure.state === 'off' || failure.state === 'other-network';
  return (
    <>
      <p class="small soft">
        {t(key, network, actualNetwork)}{' '}
        {isFailed && (
          <button type="button" class="inline" onClick={onRetry}>
            {t('ledger_ask_again')}
          </button>
        )}{' '}
        {canChoose && (
          <button type="button" class="inline" onClick={() => void openHistory('ledger-node')}>
            {t('ledger_choose')}
          </button>
        )}
      </p>
      {failure.state === 'off' && <CheckNow network={network} onPress={onAllow} />}
    </>
  );
}
