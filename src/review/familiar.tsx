import { t } from '../adapters/i18n';
import type { Fields } from '../core/fields';
import { isolated } from '../ui/isolated';
import { Problem } from '../ui/problem';
import { useFamiliar } from './use-familiar';

/** What memory says of where this goes: an address made to look like a known one, or a new one. */
export function Familiar({ txjson }: { txjson: Fields }) {
  const { lookAlikes, firstTime, failed } = useFamiliar(txjson);
  if (failed) return <Problem text={t('familiar_failed')} />;
  if (lookAlikes.length === 0 && !firstTime) return null;
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
      {firstTime && (
        <li class="note small" data-risk="first-time">
          {t('risk_first_time')}
        </li>
      )}
    </ul>
  );
}
