import { t } from '../../adapters/text/i18n';
import type { Warning } from '../../core/warnings/warning';
import { LedgerLine } from './ledger-line';
import type { RequestWarnings } from './use-warnings';
import { WarningNote } from './warning-note';

interface Props extends Pick<RequestWarnings, 'warnings' | 'ledger'> {
  /** Key of the network to sign on. */
  readonly network: string | undefined;
}

/**
 * All warnings about a request before it is sent, the gravest first. Those that appear later are
 * read out once: a danger as an alert, the others because their list is a live region.
 */
export function Warnings({ warnings, ledger, network }: Props) {
  const dangers = warnings.filter(({ severity }) => severity === 'danger');
  const others = warnings.filter(({ severity }) => severity !== 'danger');
  return (
    <section class="warnings" aria-label={t('risks')}>
      {dangers.length > 0 && (
        <ul>
          <WarningItems warnings={dangers} />
        </ul>
      )}
      <ul class="live" aria-live="polite" aria-atomic="false" aria-relevant="additions">
        <WarningItems warnings={others} />
      </ul>
      <LedgerLine ledger={ledger} network={network} />
    </section>
  );
}

function WarningItems({ warnings }: { warnings: readonly Warning[] }) {
  return warnings.map((warning) => (
    <li key={warning.key}>
      <WarningNote warning={warning} />
    </li>
  ));
}
