import { t } from '../../adapters/text/i18n';
import { Problem } from '../../ui/components/problem';
import { isolated } from '../../ui/text/isolated';
import type { AddressChecks } from './use-address-checks';

interface Props {
  readonly checks: AddressChecks;
}

/** Warns of addresses that look like a known address but differ from it. */
export function LookAlikeWarnings({ checks: { lookAlikes, hasFailed } }: Props) {
  if (hasFailed) return <Problem text={t('familiar_failed')} />;
  if (lookAlikes.length === 0) return null;
  return (
    <ul class="stack" aria-label={t('familiar')}>
      {lookAlikes.map(({ address, known, name }) => (
        <li key={address} class="note small bad" data-risk="look-alike">
          <p role="alert">{t('risk_look_alike', name ? isolated(name) : known)}</p>
          <dl class="facts alike">
            <dt>{t('alike_known')}</dt>
            <dd class="mono">{known}</dd>
            <dt>{t('alike_here')}</dt>
            <dd class="mono">{address}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
