import { t } from '../../adapters/text/i18n';
import type { Imitation } from '../../core/warnings/warning';
import { isolated } from '../../ui/text/isolated';

/** Says which known address an address looks like, and shows both one below the other. */
export function LookAlike({ imitation: { address, known, name } }: { imitation: Imitation }) {
  return (
    <>
      {t('risk_look_alike', name ? isolated(name) : known)}
      <dl class="facts alike">
        <dt>{t('alike_known')}</dt>
        <dd class="mono">{known}</dd>
        <dt>{t('alike_here')}</dt>
        <dd class="mono">{address}</dd>
      </dl>
    </>
  );
}
