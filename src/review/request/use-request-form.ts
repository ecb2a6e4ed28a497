import { useMemo, useState } from 'preact/hooks';
import type { Fields } from '../../core/fields';
import { findOfferedAmount } from '../../core/recognise/offered-amount';
import type { WrittenAmount, WrittenAmounts } from '../../core/recognise/recognised';
import type { RequestInput, RequestOptions } from '../../core/request/payload-body';
import { applyEdits, type EditProblem, type Edits } from '../../core/transaction/edits';
import { fillHoles, type Hole, isOpenHole } from '../../core/transaction/hole';
import { writtenAmount } from '../../core/transaction/typed-amount';
import { decimalMark } from '../../ui/text/typed-amount-text';

/** The state of a request that the user edits in inputs and as JSON. */
export interface RequestForm {
  /** The transaction without `edits`. */
  readonly base: Fields;
  /** What the user typed, and the offered amount. */
  readonly edits: Edits;
  /** The transaction with `edits`. */
  readonly txjson: Fields;
  /** The binary form from the input; undefined once the user has changed the transaction. */
  readonly txblob: string | undefined;
  readonly problems: readonly EditProblem[];
  /** The amounts that the page names; none once the user has replaced the transaction. */
  readonly offers: readonly WrittenAmount[];
  /** The one that stands in the input; undefined once the user has edited the amount. */
  readonly offeredAmount: WrittenAmount | undefined;
  /** The holes that are still open. */
  readonly openHoles: readonly Hole[];
  /** What the user typed for holes, by path. */
  readonly typedHoles: Readonly<Record<string, string>>;
  readonly typeHole: (hole: Hole, text: string) => void;
  readonly options: RequestOptions;
  /** The key of the network to sign on: from the options, else from the session. */
  readonly network: string | undefined;
  /** The user has changed something. */
  readonly isEdited: boolean;
  readonly edit: (edits: Edits) => void;
  readonly setOptions: (options: RequestOptions) => void;
  /** Replaces the transaction and drops the edits. The given options are added to the others. */
  readonly replace: (txjson: Fields, options?: RequestOptions) => void;
}

export function useRequestForm(
  input: RequestInput,
  sessionNetwork: string | undefined,
  amounts?: WrittenAmounts,
): RequestForm {
  const [base, setBase] = useState(input.txjson);
  const [typed, setTyped] = useState<Edits>({});
  const [isReplaced, setReplaced] = useState(false);
  const written = isReplaced ? undefined : amounts;
  const [typedHoles, setTypedHoles] = useState<Readonly<Record<string, string>>>({});
  const [initialOptions] = useState<RequestOptions>(input.options ?? {});
  const [options, setOptions] = useState(initialOptions);
  const network = options.network ?? sessionNetwork;
  const offer = findOfferedAmount(written, base, network);
  const offeredAmount = typed.amount === undefined ? offer : undefined;
  const edits = useMemo(
    () =>
      offeredAmount
        ? { ...typed, amount: writtenAmount(offeredAmount.value, decimalMark()) }
        : typed,
    [typed, offeredAmount],
  );
  const { txjson, problems } = useMemo(() => {
    const filled = fillHoles(base, input.holes ?? [], typedHoles);
    return applyEdits(filled, edits, network, decimalMark());
  }, [base, edits, typedHoles, network]);
  return {
    base,
    edits,
    txjson,
    txblob: txjson === input.txjson ? input.txblob : undefined,
    problems,
    offers: written?.offers ?? [],
    offeredAmount,
    openHoles: (input.holes ?? []).filter((hole) => isOpenHole(txjson, hole)),
    typedHoles,
    typeHole: ({ path }, text) => setTypedHoles({ ...typedHoles, [path]: text }),
    options,
    network,
    isEdited: isReplaced || options !== initialOptions || hasKeys(typed) || hasKeys(typedHoles),
    edit: (changes) => setTyped({ ...typed, ...changes }),
    setOptions: (changes) => setOptions({ ...options, ...changes }),
    replace: (replacement, changes) => {
      setBase(replacement);
      setReplaced(true);
      if (changes) setOptions({ ...options, ...changes });
      setTyped({});
      setTypedHoles({});
    },
  };
}

function hasKeys(fields: object): boolean {
  return Object.keys(fields).length > 0;
}
