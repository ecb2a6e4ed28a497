import { t } from '../../adapters/text/i18n';
import { isLessDelivered } from '../../core/ledger/outcome';
import { sentStateOf, sentViewOf } from '../../core/request/sent-state';
import type { SignRequest } from '../../core/request/sign-request';
import { statusOf } from '../../core/request/status';
import { expiryOf } from '../../core/request/time-left';
import { DeliveryLinks } from '../../ui/components/delivery-help';
import { SignedDifferences } from '../../ui/components/signed-differences';
import { StateIcon } from '../../ui/components/state-icon';
import { Title } from '../../ui/components/title';
import { useSignedCheck } from '../../ui/hooks/use-signed-check';
import { timeLeftText } from '../../ui/text/time-text';
import { ConfirmedFacts } from './confirmed-facts';
import { FoldedHelp } from './folded-help';
import { Reason } from './reason';
import { SentActions } from './sent-actions';
import { SentTo } from './sent-to';
import { UncheckedNote } from './unchecked-note';
import { useHeadline } from './use-headline';
import { useTimeLeft } from './use-time-left';

/**
 * The state of a sent request. Each part has its place in every state, so that nothing jumps: the
 * state, amount and recipient, the actions, and then what only some states have.
 */
export function SentView({ request }: { request: SignRequest }) {
  const check = useSignedCheck(request);
  const timeLeft = useTimeLeft(expiryOf(request));
  const isLess = isLessDelivered(request, request.ledger?.delivered);
  const verdict = check?.verdict;
  const state = sentStateOf(request, { now: Date.now(), verdict, isLess });
  const { mark, actions } = sentViewOf(state);
  const headline = useHeadline(request, state, verdict === 'same');
  const isWaiting = actions.includes('code');
  return (
    <section class="sent" data-status={statusOf(request)} data-sent={state}>
      <div class="sent-state" role="status">
        <StateIcon mark={mark} />
        <div class="stack grow">
          <Title>{headline}</Title>
          <Reason request={request} state={state} />
        </div>
      </div>
      <SentTo request={request} />
      {check && state === 'different' && <SignedDifferences request={request} check={check} />}
      {check?.reason && <UncheckedNote reason={check.reason} />}
      <div class="sent-actions row wrap">
        <SentActions request={request} actions={actions} />
        {isWaiting && (
          <p class="time-left small soft" role="timer">
            {t('expires_in', timeLeftText(timeLeft.parts))}
          </p>
        )}
      </div>
      {request.ledger && <ConfirmedFacts request={request} ledger={request.ledger} />}
      {isWaiting && (
        <FoldedHelp isOpen={request.pushed === false}>
          <DeliveryLinks request={request} />
        </FoldedHelp>
      )}
    </section>
  );
}
