import { counted } from '../../adapters/text/counted';
import { t } from '../../adapters/text/i18n';
import type { Familiarity } from '../../core/address-book/familiarity';
import { SeverityIcon } from '../../ui/components/severity-icon';
import { numberText } from '../../ui/text/number-text';
import { dateText } from '../../ui/text/time-text';
import { useFamiliarity } from './use-familiarity';

/** Whether this browser has paid an address before. Its line is kept free until that is known. */
export function FamiliarityNote({ address }: { address: string }) {
  const familiarity = useFamiliarity(address);
  return (
    <p class="familiarity small" role="status">
      {familiarity && <Known {...familiarity} />}
    </p>
  );
}

function Known({ requests, confirmed, lastConfirmedAt, hasMore }: Familiarity) {
  if (requests === 0) {
    return (
      <span class="warn" data-risk="first-time">
        <SeverityIcon severity="caution" />
        <span>{t('risk_first_time')}</span>
      </span>
    );
  }
  if (lastConfirmedAt !== undefined) {
    const count = hasMore ? `${numberText(confirmed)}+` : numberText(confirmed);
    return (
      <span class="soft" data-familiar="confirmed">
        <Tick />
        <span>
          {counted(
            hasMore ? Number.NaN : confirmed,
            'familiar_confirmed',
            count,
            dateText(lastConfirmedAt),
          )}
        </span>
      </span>
    );
  }
  return (
    <span class="soft" data-familiar="unconfirmed">
      <SeverityIcon severity="info" />
      <span>
        {hasMore
          ? t('familiar_unconfirmed_many', numberText(requests))
          : counted(requests, 'familiar_unconfirmed', numberText(requests))}
      </span>
    </span>
  );
}

/** A quiet tick. The words beside it say the same. */
function Tick() {
  return (
    <svg class="severity tick" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M2.5 8.5l3.5 3.5 7.5-8" />
    </svg>
  );
}
