import { useMemo, useState } from 'preact/hooks';
import type { Fields } from '../../core/fields';
import type { Asked } from '../../core/request/payload-body';
import { applyEdits, type EditProblem, type Edits } from '../../core/transaction/edits';

/** What a review begins with: a transaction, perhaps not yet whole, and what is asked beside it. */
export interface Start {
  readonly txjson: Fields;
  /** Its binary form, sent as it is for as long as nothing is changed. */
  readonly txblob?: string | undefined;
  readonly asked?: Asked | undefined;
  /** Parts of a payload body that are not sent, by name. */
  readonly leftOut?: readonly string[] | undefined;
}

/** A request in the making: one place for what is typed in fields and in JSON. */
export interface Making {
  /** The transaction before the fields' edits. */
  readonly base: Fields;
  readonly edits: Edits;
  readonly txjson: Fields;
  readonly txblob: string | undefined;
  readonly problems: readonly EditProblem[];
  readonly asked: Asked;
  /** The network that is forced: the wish's own, else the session's. */
  readonly network: string | undefined;
  readonly edit: (edits: Edits) => void;
  readonly ask: (asked: Asked) => void;
  /** Takes another transaction in its place, as written in JSON, with what is asked beside it. */
  readonly replace: (txjson: Fields, asked?: Asked) => void;
}

export function useWish(start: Start, sessionNetwork: string | undefined): Making {
  const [base, setBase] = useState(start.txjson);
  const [edits, setEdits] = useState<Edits>({});
  const [asked, setAsked] = useState<Asked>(start.asked ?? {});
  const network = asked.network ?? sessionNetwork;
  const { txjson, problems } = useMemo(
    () => applyEdits(base, edits, network),
    [base, edits, network],
  );
  return {
    base,
    edits,
    txjson,
    txblob: txjson === start.txjson ? start.txblob : undefined,
    problems,
    asked,
    network,
    edit: (more) => setEdits({ ...edits, ...more }),
    ask: (more) => setAsked({ ...asked, ...more }),
    replace: (other, beside) => {
      setBase(other);
      if (beside) setAsked({ ...asked, ...beside });
      setEdits({});
    },
  };
}
