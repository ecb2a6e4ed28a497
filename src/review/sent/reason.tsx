import { useEffect, useState } from 'preact/hooks';
import { findNode } from '../../adapters/settings/ledger-settings';
import { getNotificationLevel } from '../../adapters/settings/settings';
import { t } from '../../adapters/text/i18n';
import { findConfirmableNetwork } from '../../core/ledger/known-networks';
import { findKnownResult } from '../../core/ledger/known-results';
import type { SentState } from '../../core/request/sent-state';
import type { SignRequest } from '../../core/request/sign-request';
import { Note } from '../../ui/components/note';
import { SendProblem } from '../../ui/components/send-problem';
import { outcomeProblemText } from '../../ui/text/outcome-problem-text';
import { exactTimeText } from '../../ui/text/time-text';

interface Props {
  readonly request: SignRequest;
  readonly state: SentState;
}

/** Why the request is in its state, and what to do. */
export function Reason({ request, state }: Props) {
  switch (state) {
    case 'unsent':
      return <Unsent request={request} />;
    case 'withdrawing':
    case 'refused':
      return <SendProblem request={request} />;
    case 'pushed':
      return <Pushed />;
    case 'signed':
    case 'submitted':
      return <Confirming request={request} state={state} />;
    case 'failed':
      return <Failed request={request} />;
    case 'less':
    case 'wrong-network':
      return <OtherThanAsked request={request} state={state} />;
    case 'expired-opened':
      return <p>{t('expired_opened_note')}</p>;
    case 'not-pushed':
      return <p>{t('reason_not_pushed')}</p>;
    case 'cancelled':
      return <p>{t(request.openedAt ? 'reason_cancelled_opened' : 'reason_cancelled')}</p>;
    default:
      return <p>{t(`reason_${state}`)}</p>;
  }
}

function Unsent({ request }: Pick<Props, 'request'>) {
  const { problem } = request;
  return (
    <>
      <SendProblem request={request} />
      {problem && <p class="small soft">{t('last_tried', exactTimeText(problem.at))}</p>}
    </>
  );
}

/** What to do, and that the window may be closed, if a notification says how the request ends. */
function Pushed() {
  const [isNotified, setNotified] = useState(false);
  useEffect(() => void getNotificationLevel().then((level) => setNotified(level !== 'none')), []);
  return (
    <p>
      {t('sent_text')}
      {isNotified && ` ${t('sent_may_close')}`}
    </p>
  );
}

/** The platform confirms on one network only: on others nothing asks unless the user allowed a node. */
function Confirming({ request, state }: Props & { readonly state: 'signed' | 'submitted' }) {
  const network = findConfirmableNetwork(request);
  const [hasNode, setHasNode] = useState(true);
  useEffect(() => {
    if (network) void findNode(network).then((node) => setHasNode(node !== undefined));
  }, [network]);
  if (network && !hasNode) return <p data-needs-node>{t('outcome_needs_node', network)}</p>;
  return <p>{t(`reason_${state}`)}</p>;
}

/** The result in words, and what it cost: a node that refuses a transaction takes no fee. */
function Failed({ request }: Pick<Props, 'request'>) {
  const code = request.ledger?.result ?? request.answer?.dispatchedResult ?? '';
  const known = findKnownResult(code);
  return (
    <>
      {known && <p>{t(`result_${known}`)}</p>}
      <p>{request.ledger ? t('outcome_failed') : t('reason_node_refused')}</p>
      <p class="small soft mono">{code}</p>
    </>
  );
}

function OtherThanAsked({ request, state }: Props & { readonly state: 'less' | 'wrong-network' }) {
  return (
    <Note severity="danger" data-fault={state === 'less' ? 'less' : 'network'}>
      {outcomeProblemText(
        state === 'less' ? 'less' : 'network',
        request,
        request.ledger ?? request.answer ?? {},
      )}
    </Note>
  );
}
