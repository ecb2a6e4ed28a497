import { useEffect, useState } from 'preact/hooks';
import type { Fields } from '../../core/fields';
import type { EncodingProblem } from '../../core/transaction/encoding-problem';

/**
 * What the ledger's codec says against a transaction: undefined until it was asked about this very
 * one, null when nothing. The codec comes with the first transaction to judge, not before the
 * window is drawn.
 */
export function useEncodingProblem(txjson: Fields): EncodingProblem | null | undefined {
  const [judged, setJudged] = useState<{ txjson: Fields; fault: EncodingProblem | null }>();
  useEffect(() => {
    let current = true;
    void import('../../core/transaction/encoding-problem').then(({ findEncodingProblem }) => {
      if (current) setJudged({ txjson, fault: findEncodingProblem(txjson) ?? null });
    });
    return () => {
      current = false;
    };
  }, [txjson]);
  return judged?.txjson === txjson ? judged.fault : undefined;
}
