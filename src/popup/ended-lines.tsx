import { t } from '../adapters/text/i18n';
import { typeText } from '../adapters/text/type-text';
import { outcomePartsOf } from '../core/history/outcome-parts';
import { isLessDelivered } from '../core/ledger/outcome';
import { sentStateOf, sentViewOf } from '../core/request/sent-state';
import type { SignRequest } from '../core/request/sign-request';
import { shortAddress } from '../core/transaction/summary';
import { StateIcon } from '../ui/components/state-icon';
import { requestStatusText } from '../ui/components/status-chip';
import { type FindName, useNames } from '../ui/hooks/use-contacts';
import { isolated } from '../ui/text/isolated';
import { timeText } from '../ui/text/time-text';
import { groupedAmount } from '../ui/text/typed-amount-text';
import { openOptions } from './open-options';

/** The digits of an amount, before its unit. */
const AMOUNT = /^\d+(\.\d+)?(?= \S+$)/;

/** One line for each request: how it ended, what went to whom, and when. A press opens its details. */
export function EndedLines({ requests }: { requests: readonly SignRequest[] }) {
  const addresses = requests.flatMap((request) => outcomePartsOf(request).to?.address ?? []);
  const findName = useNames([...new Set(addresses)]);
  return (
    <ul>
      {requests.map((request) => (
        <li key={request.identifier}>
          <EndedLine request={request} findName={findName} />
        </li>
      ))}
    </ul>
  );
}

function EndedLine({ request, findName }: { request: SignRequest; findName: FindName }) {
  const isLess = isLessDelivered(request, request.ledger?.delivered);
  // What was not compared yet is not shown as an end in progress: Activity compares it.
  const seen = { now: Date.now(), verdict: request.check ?? 'unchecked', isLess } as const;
  const { type, amount, to } = outcomePartsOf(request);
  const grouped = amount?.replace(AMOUNT, (digits) => groupedAmount(digits));
  const what = [type === undefined ? '' : typeText(type), grouped].filter(Boolean).join(' ');
  const name = to && isolated(findName(to)?.name ?? shortAddress(to.address));
  return (
    <button
      type="button"
      class="plain ended-line"
      data-ended={request.identifier}
      onClick={() => void openOptions(request.identifier)}
    >
      <StateIcon mark={sentViewOf(sentStateOf(request, seen)).mark} />
      <span class="grow">
        <span class="block what">{name ? t('amount_to', what, name) : what}</span>
        <span class="small block">
          {requestStatusText(request, isLess)} · <bdi>{timeText(request.createdAt)}</bdi>
        </span>
      </span>
    </button>
  );
}
