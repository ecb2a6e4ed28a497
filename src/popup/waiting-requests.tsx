import { useState } from 'preact/hooks';
import { hasMenus } from '../adapters/browser/has-menus';
import { isPhone } from '../adapters/browser/is-phone';
import { getCurrency } from '../adapters/settings/currency-setting';
import { t } from '../adapters/text/i18n';
import type { SignRequest } from '../core/request/sign-request';
import { RequestTitle } from '../ui/components/request-title';
import { StatusChip } from '../ui/components/status-chip';
import { useLate } from '../ui/hooks/use-late';
import { numberText } from '../ui/text/number-text';

/** More requests than this are shown when asked for, so that what follows them is not far below. */
const SHOWN_AT_FIRST = 4;

/** Whether the user needs the link or QR code now: no push was sent, or this is the phone. */
function needsLink({ pushed }: SignRequest): boolean {
  return pushed === false || isPhone();
}

async function loadTitle() {
  return (await import('../ui/components/addressed-request-title')).AddressedRequestTitle;
}

/** Loads nothing as long as no currency is chosen. */
async function loadWorth() {
  return (await getCurrency()) === undefined
    ? () => null
    : (await import('./request-worth')).RequestWorth;
}

/** The waiting requests, newest first. Each unfolds to its delivery help. */
export function WaitingRequests({ requests }: { requests: readonly SignRequest[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const Title = useLate(loadTitle);
  const Help = useLate(async () => (await import('./request-help')).RequestHelp);
  const Worth = useLate(loadWorth);
  if (requests.length === 0) {
    return (
      <div class="note small soft">
        <p>{t('nothing_waits')}</p>
        {hasMenus() && <p>{t('hint_menu')}</p>}
      </div>
    );
  }
  const shown =
    isWhole || requests.length === SHOWN_AT_FIRST + 1
      ? requests
      : requests.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-label={t('waiting')}>
      <h2>{t('waiting')}</h2>
      <ul class="list">
        {shown.map((request) => (
          <li key={request.identifier}>
            <details class="request" open={requests.length === 1 && needsLink(request)}>
              <summary>
                {Title ? (
                  <Title request={request} worth={Worth && <Worth request={request} />} />
                ) : (
                  <RequestTitle request={request} />
                )}
                <StatusChip request={request} />
              </summary>
              {Help && <Help request={request} />}
            </details>
          </li>
        ))}
      </ul>
      {shown.length < requests.length && (
        <button type="button" class="plain small" onClick={() => setIsWhole(true)}>
          {t('waiting_all', numberText(requests.length))}
        </button>
      )}
    </section>
  );
}
