import { t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import { hasRecipientLine } from '../../core/address-book/headline-fields';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { AccountProfile } from '../../core/directory/account-profile';
import type { TokenFindings } from '../../core/directory/token-findings';
import { amountUnit } from '../../core/transaction/amount-field';
import type { MainEffect } from '../../core/transaction/main-effect';
import { networkOf } from '../../core/transaction/network-of';
import { ExchangeLines } from '../../ui/components/exchange-lines';
import { Fiat } from '../../ui/components/fiat';
import { TokenIssuer } from '../../ui/components/token-issuer';
import { quantityText } from '../../ui/text/quantity-text';
import type { RequestForm } from '../request/use-request-form';
import { ListedTokens } from './listed-tokens';
import { RecipientCard } from './recipient-card';

interface Props {
  readonly form: RequestForm;
  /** What the transaction moves, if that is certain. */
  readonly effect: MainEffect | undefined;
  /** The account that the transaction acts for, when known. */
  readonly owner: string | undefined;
  /** What the platform knows about the recipient, if it is asked. */
  readonly profile: AccountProfile | undefined;
  /** What the platform's list says about the tokens, if it is compared. */
  readonly tokens: TokenFindings | 'asking' | undefined;
}

/** The first thing that the user sees of a request: how much, and to whom. */
export function Headline({ form, effect, owner, profile, tokens }: Props) {
  const { txjson, problems } = form;
  const network = networkOf(txjson, form.network);
  const type = typeText(txjson.TransactionType);
  const amount = largeText(form, effect);
  return (
    <header class="headline">
      <h1>
        {amount === undefined && effect?.kind !== 'exchange' ? (
          type
        ) : (
          <span class="kind small soft">{type}</span>
        )}
        {amount !== undefined && ' '}
        {amount !== undefined && <span class={`large ${effect ? '' : 'soft'}`}>{amount}</span>}
      </h1>
      {effect?.kind === 'transfer' && (
        <Fiat amount={effect.gives.amount} network={network} hasTime />
      )}
      {effect?.kind === 'transfer' && <TokenIssuer issuer={effect.gives.amount.issuer} />}
      {effect?.kind === 'exchange' && <ExchangeLines {...effect} network={network} />}
      <ListedTokens tokens={tokens} />
      {hasRecipientLine(txjson, effect, problems) && (
        <RecipientCard
          type={txjson.TransactionType}
          recipient={destinationOf(txjson)}
          owner={owner}
          profile={profile}
        />
      )}
    </header>
  );
}

/** The amount that goes to the recipient; as long as it has to be typed, its unit. */
function largeText({ base, txjson, problems, network }: RequestForm, effect?: MainEffect) {
  if (effect?.kind === 'transfer') return quantityText(effect.gives);
  if (effect?.kind === 'all') return t('headline_all', effect.unit);
  const isTyped = problems.some(({ field }) => field === 'amount');
  const isPending = isTyped && txjson.TransactionType === 'Payment';
  return isPending ? `– ${amountUnit(base.Amount, network)}` : undefined;
}
