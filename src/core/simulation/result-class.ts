/** What a result means for a transaction (XRPL "Transaction Results"). */
export type ResultClass =
  /** It is applied. */
  | 'success'
  /** It fails, and takes the fee. */
  | 'claimed'
  /** It cannot be applied any more, or not in this ledger. */
  | 'failed'
  /** The node did not take it. */
  | 'local'
  /** No ledger would take it. */
  | 'malformed'
  /** It may be applied later, after something else. */
  | 'retry';

const CLASSES: Readonly<Record<string, ResultClass>> = {
  tes: 'success',
  tec: 'claimed',
  tef: 'failed',
  tel: 'local',
  tem: 'malformed',
  ter: 'retry',
};

/** The class of a result such as `tecPATH_DRY`; undefined for any other text. */
export function findResultClass(result: string): ResultClass | undefined {
  const [, prefix = ''] = /^(te[scflmr])[A-Z][A-Z_]{1,60}$/.exec(result) ?? [];
  return CLASSES[prefix];
}
