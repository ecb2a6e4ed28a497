import { useMemo } from 'preact/hooks';
import { typeText } from '../../adapters/text/type-text';
import type { Draft } from '../../core/draft';
import { findDraftSummary } from '../../core/draft-summary';
import { findNamedType } from '../../core/named-type';
import { useNames } from '../hooks/use-contacts';
import { groupedValue } from '../text/grouped-value';
import { amountText } from '../text/quantity-text';
import { PartyLine } from './party-line';

interface Props {
  readonly draft: Draft;
  /** The time and site of the draft, which differ from those of every draft with the same content. */
  readonly origin: string;
  /** The id of the element, by which buttons are named. */
  readonly id: string;
}

/** A draft in a list: its type, its amount and its recipient; below them, when and where it began. */
export function DraftLine({ draft, origin, id }: Props) {
  const { text } = draft;
  const summary = useMemo(() => findDraftSummary(draft.summary), [draft]);
  const party = summary?.party;
  const findName = useNames(party ? [party.address] : []);
  const type = summary?.type ?? findNamedType(text);
  return (
    <span class="draft-line" id={id}>
      <span class="row">
        {type === undefined ? (
          <span class="grow cut mono">{text.trim().slice(0, 80)}</span>
        ) : (
          <strong class="grow cut">{typeText(type)}</strong>
        )}
        {summary?.amount && (
          <strong class="figure" data-draft-amount>
            {amountText(summary.amount, groupedValue)}
          </strong>
        )}
      </span>
      {party && <PartyLine party={party} name={findName(party)?.name} />}
      <span class="small soft cut" data-draft-origin>
        {origin}
      </span>
    </span>
  );
}
