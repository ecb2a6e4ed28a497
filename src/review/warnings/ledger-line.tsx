import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { listText } from '../../ui/text/list-text';
import { checkText } from './check-text';
import { NotChecked } from './not-checked';
import type { LedgerChecks } from './use-ledger-checks';

interface Props {
  readonly ledger: LedgerChecks;
  /** Key of the network to sign on. */
  readonly network: string | undefined;
}

/** Says in one line what the ledger checks found in order, or why there are none. */
export function LedgerLine({ ledger: { query, retry, results }, network }: Props) {
  const line = useRef<HTMLDivElement>(null);
  const wasAllowed = useRef(false);
  const state = typeof query === 'string' ? query : query.state;
  useEffect(() => {
    // The button that allowed the node is gone, and the focus with it.
    const isLost = document.activeElement === document.body;
    if (wasAllowed.current && state !== 'off' && isLost) line.current?.focus();
  }, [state]);
  const onAllow = () => {
    wasAllowed.current = true;
  };
  if (query === 'nothing') return null;
  return (
    <div role="status" data-ledger={state} ref={line} tabIndex={-1}>
      {query === 'asking' && <p class="small soft">{t('ledger_asking')}</p>}
      {query !== 'asking' && query.state === 'known' && <Passed results={results} />}
      {query !== 'asking' && query.state !== 'known' && (
        <NotChecked failure={query} network={network} onRetry={retry} onAllow={onAllow} />
      )}
    </div>
  );
}

function Passed({ results }: Pick<LedgerChecks, 'results'>) {
  const good = results.filter(({ severity }) => severity === 'good');
  return good.length > 0 ? (
    <p class="small soft" data-checked={good.map(({ name }) => name).join(' ')}>
      {t('ledger_checked', listText(new Set(good.map(checkText))))}
    </p>
  ) : null;
}
