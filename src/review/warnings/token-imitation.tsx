import { Fragment } from 'preact';
import { t } from '../../adapters/text/i18n';
import type { TokenImitation } from '../../core/directory/token-findings';
import { currencyName } from '../../core/transaction/currency';
import { isolated } from '../../ui/text/isolated';

/** More listed tokens of one code are not shown. */
const MAX_SHOWN = 3;

/** Says that a listed token has the same code, and shows the issuers one below the other. */
export function TokenImitationText({
  imitation: { token, listed },
}: {
  imitation: TokenImitation;
}) {
  return (
    <>
      {t('token_other_issuer', currencyName(token.currency))}
      <dl class="facts alike">
        {listed.slice(0, MAX_SHOWN).map(({ issuer, issuerName }) => (
          <Fragment key={issuer}>
            <dt>{t('token_listed_by', isolated(issuerName))}</dt>
            <dd class="mono">{issuer}</dd>
          </Fragment>
        ))}
        <dt>{t('token_here')}</dt>
        <dd class="mono">{token.issuer}</dd>
      </dl>
    </>
  );
}
