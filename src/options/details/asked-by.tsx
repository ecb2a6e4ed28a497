import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import { useSession } from '../../ui/hooks/use-session';

/** Whose account asked, and from which page. */
export function AskedBy({ request: { account, site } }: { request: SignRequest }) {
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
