import { t } from '../../adapters/text/i18n';
import type { TokenFindings } from '../../core/directory/token-findings';
import { currencyName } from '../../core/transaction/currency';
import { isolated } from '../../ui/text/isolated';

interface Props {
  readonly tokens: TokenFindings | 'asking' | undefined;
}

/**
 * The tokens of a request that the platform lists, and whose they are. A line is kept free while the
 * list is read, and after it, so that nothing moves.
 */
export function ListedTokens({ tokens }: Props) {
  if (tokens === undefined) return null;
  const listed = tokens === 'asking' ? [] : tokens.listed;
  return (
    <div class="listed-tokens small soft" role="status">
      {listed.map(({ currency, issuer, issuerName }) => (
        <p key={`${currency} ${issuer}`} data-listed={issuer}>
          {t('token_listed', currencyName(currency), isolated(issuerName))}
        </p>
      ))}
    </div>
  );
}
