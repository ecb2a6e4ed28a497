import { openHistory } from '../../adapters/browser/windows';
import { type TextKey, t } from '../../adapters/text/i18n';
import type { ErrorCode } from '../../core/companion-error';
import type { LedgerQueryResult } from './query-ledger';

type Unanswered = Exclude<LedgerQueryResult, { state: 'known' }>;

const STATE = {
  off: 'unchecked_off',
  'no-network': 'unchecked_no_network',
  'strange-network': 'unchecked_strange_network',
  'other-network': 'unchecked_other_network',
} as const satisfies Partial<Record<Unanswered['state'], TextKey>>;

const FAILURE: Partial<Record<ErrorCode, TextKey>> = {
  offline: 'unchecked_offline',
  timeout: 'unchecked_timeout',
  'rate-limited': 'unchecked_busy',
};

interface Props {
  readonly answer: Unanswered;
  readonly network: string | undefined;
  readonly again: () => void;
}

/** One quiet line: that the ledger was not asked, why, and what to do about it. */
export function NotChecked({ answer, network = '', again }: Props) {
  const isFailed = answer.state === 'failed';
  const key = isFailed ? (FAILURE[answer.code] ?? 'unchecked_bad_answer') : STATE[answer.state];
  const found = answer.state === 'other-network' ? answer.found : '';
  const canChoose = isFailed || answer.state === 'off' || answer.state === 'other-network';
  return (
    <p class="small soft">
      {t(key, network, found)}{' '}
      {isFailed && (
        <button type="button" class="inline" onClick={again}>
          {t('ledger_ask_again')}
        </button>
      )}{' '}
      {canChoose && (
        <button type="button" class="inline" onClick={() => void openHistory('ledger-node')}>
          {answer.state === 'off' ? t('ledger_allow') : t('ledger_choose')}
        </button>
      )}
    </p>
  );
}
