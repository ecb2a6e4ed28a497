import { useMemo, useState } from 'preact/hooks';
import type { Fields } from '../../core/fields';
import type { RequestOptions } from '../../core/request/payload-body';
import { applyEdits, type EditProblem, type Edits } from '../../core/transaction/edits';

/** What a form starts with. The transaction may be incomplete. */
export interface FormInput {
  readonly txjson: Fields;
  /** The binary form, sent unchanged until the user changes something. */
  readonly txblob?: string | undefined;
  readonly options?: RequestOptions | undefined;
  /** Names of fields of a payload body that are not sent. */
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
  readonly options: RequestOptions;
  /** The network that is forced: the wish's own, else the session's. */
  readonly network: string | undefined;
  readonly edit: (edits: Edits) => void;
  readonly setOptions: (options: RequestOptions) => void;
  /** Takes another transaction in its place, as written in JSON, with what is asked beside it. */
  readonly replace: (txjson: Fields, options?: RequestOptions) => void;
}

export function useRequestForm(input: FormInput, sessionNetwork: string | undefined): RequestForm {
  const [base, setBase] = useState(input.txjson);
  const [edits, setEdits] = useState<Edits>({});
  const [options, setOptions] = useState<RequestOptions>(input.options ?? {});
  const network = options.network ?? sessionNetwork;
  const { txjson, problems } = useMemo(
    () => applyEdits(base, edits, network),
    [base, edits, network],
  );
  return {
    base,
    edits,
    txjson,
    txblob: txjson === input.txjson ? input.txblob : undefined,
    problems,
    options,
    network,
    edit: (more) => setEdits({ ...edits, ...more }),
    setOptions: (more) => setOptions({ ...options, ...more }),
    replace: (other, beside) => {
      setBase(other);
      if (beside) setOptions({ ...options, ...beside });
      setEdits({});
    },
  };
}
