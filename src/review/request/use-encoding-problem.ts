import { useEffect, useState } from 'preact/hooks';
import type { Fields } from '../../core/fields';
import type { EncodingProblem } from '../../core/transaction/encoding/problem';

/**
 * The problem that the ledger's codec finds in a transaction: null when there is none, undefined
 * until the codec has checked this transaction. The codec is large, so it is loaded after the first
 * drawing of the window.
 */
export function useEncodingProblem(txjson: Fields): EncodingProblem | null | undefined {
  const [checked, setChecked] = useState<{ txjson: Fields; problem: EncodingProblem | null }>();
  useEffect(() => {
    let isCurrent = true;
    void import('../../core/transaction/encoding-problem').then(({ findEncodingProblem }) => {
      if (isCurrent) setChecked({ txjson, problem: findEncodingProblem(txjson) ?? null });
    });
    return () => {
      isCurrent = false;
    };
  }, [txjson]);
  return checked?.txjson === txjson ? checked.problem : undefined;
}
