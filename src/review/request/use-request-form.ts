import { useMemo, useState } from 'preact/hooks';
import type { Fields } from '../../core/fields';
import type { RequestOptions } from '../../core/request/payload-body';
import { applyEdits, type EditProblem, type Edits } from '../../core/transaction/edits';

/** What a review begins with: a transaction, perhaps not yet whole, and what is asked beside it. */
export interface RequestInput {
  readonly txjson: Fields;
  /** Its binary form, sent as it is for as long as nothing is changed. */
  readonly txblob?: string | undefined;
  readonly asked?: RequestOptions | undefined;
  /** Parts of a payload body that are not sent, by name. */
  readonly leftOut?: readonly string[] | undefined;
}

/** A request in the making: one place for what is typed in fields and in JSON. */
export interface RequestForm {
  /** The transaction before the fields' edits. */
  readonly base: Fields;
  readonly edits: Edits;
  readonly txjson: Fields;
  readonly txblob: string | undefined;
  readonly problems: readonly EditProblem[];
  readonly asked: RequestOptions;
  /** The network that is forced: the wish's own, else the session's. */
  readonly network: string | undefined;
  readonly edit: (edits: Edits) => void;
  readonly ask: (asked: RequestOptions) => void;
  /** Takes another transaction in its place, as written in JSON, with what is asked beside it. */
  readonly replace: (txjson: Fields, asked?: RequestOptions) => void;
}

export function useRequestForm(
  start: RequestInput,
  sessionNetwork: string | undefined,
): RequestForm {
  const [base, setBase] = useState(start.txjson);
  const [edits, setEdits] = useState<Edits>({});
  const [asked, setAsked] = useState<RequestOptions>(start.asked ?? {});
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
