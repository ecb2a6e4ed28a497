import { t } from '../../adapters/text/i18n';
import type { RelaySession } from '../../core/pairing/relay-session';
import { exactTimeText } from '../../ui/text/time-text';

/** The address of the relay, the account, and until when it sends push notifications. */
export function RelayFacts({ relay, account }: { relay: RelaySession; account: string }) {
  return (
    <dl class="facts">
      <dt>{t('relay_url')}</dt>
      <dd class="mono break" data-relay={relay.url}>
        {relay.url}
      </dd>
      <dt>{t('relay_account')}</dt>
      <dd class="mono break">{account}</dd>
      <dt>{t('relay_until')}</dt>
      <dd data-until={relay.until}>
        {relay.until > Date.now() ? exactTimeText(relay.until) : t('relay_lapsed')}
      </dd>
    </dl>
  );
}
