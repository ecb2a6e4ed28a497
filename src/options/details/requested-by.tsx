import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { useSession } from '../../ui/hooks/use-session';

/** Shows the account that created the request, and the site it came from. */
export function RequestedBy({ request: { account, site } }: { request: SignRequest }) {
  const isCurrent = useSession()?.session?.account === account;
  return (
    <p class="small soft asked-by">
      {t('asked_by')} <span class="mono">{account}</span>
      {isCurrent && (
        <span class="chip" data-current>
          {t('asked_by_you')}
        </span>
      )}
      {site && ` · ${site}`}
    </p>
  );
}
