import { t } from '../../adapters/text/i18n';
import type { TaggedAddress } from '../../core/address-book/contact';
import type { SignRequest } from '../../core/request/sign-request';
import { shortAddress } from '../../core/transaction/summary';
import { Fiat } from '../../ui/components/fiat';
import { KindIcon } from '../../ui/components/kind-icon';
import { OutcomeChip } from '../../ui/components/outcome-chip';
import { PartyLine } from '../../ui/components/party-line';
import { clockText } from '../../ui/text/time-text';
import { type RowFacts, rowFactsOf } from './row-facts';

interface Props {
  readonly request: SignRequest;
  readonly findName: (address: TaggedAddress) => string | undefined;
  /** Another account than the current one created the request. */
  readonly isOtherAccount: boolean;
}

/** What a request asks for, to or from whom, how much, when, and how it ended. */
export function RowContent({ request, findName, isOtherAccount }: Props) {
  const { kind, type, party, amounts, moved } = rowFactsOf(request);
  return (
    <>
      <KindIcon kind={kind} />
      <strong class="what cut">{type}</strong>
      {party ? <PartyLine party={party} name={findName(party)} /> : <span class="party" />}
      <Amounts amounts={amounts} moved={moved} />
      <span class="when small soft cut">
        <bdi>{clockText(request.createdAt)}</bdi>
        {request.site && (
          <>
            {' · '}
            <bdi>{request.site}</bdi>
          </>
        )}
        {request.private && <span data-private> · {t('private_mark')}</span>}
        {isOtherAccount && <span data-by> · {shortAddress(request.account)}</span>}
      </span>
      <OutcomeChip request={request} />
    </>
  );
}

function Amounts({ amounts: [first, second], moved }: Pick<RowFacts, 'amounts' | 'moved'>) {
  return (
    <span class="amount figure cut">
      {first && <bdi>{first}</bdi>}
      {second && (
        <>
          {' '}
          <span class="becomes">→</span> <bdi>{second}</bdi>
        </>
      )}
      {moved && (
        <>
          {' '}
          <Fiat {...moved} />
        </>
      )}
    </span>
  );
}
