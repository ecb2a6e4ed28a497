import { openHistory } from '../../adapters/browser/windows';
import { type TextKey, t } from '../../adapters/text/i18n';
import { typeText } from '../../adapters/text/type-text';
import { transactionUrl } from '../../core/ledger/explorer-url';
import type { LedgerTransaction } from '../../core/ledger/ledger-transaction';
import { ctidUrl } from '../../core/recognise/links/explorers';
import type { Session } from '../../core/session';
import { valueInWords } from '../../core/transaction/value-in-words';
import { Note } from '../../ui/components/note';
import { Problem } from '../../ui/components/problem';
import { RequestFacts } from '../../ui/components/request-facts';
import { Sentences } from '../../ui/components/sentences';
import { useAction } from '../../ui/hooks/use-action';
import { useLate } from '../../ui/hooks/use-late';
import type { ChosenStep } from '../next-step/chosen-step';
import { signInAndReturn } from '../sign-in-and-return';
import { Footer } from './footer';
import type { LookupResult, Sought } from './look-up-transaction';
import { useTransactionLookup } from './use-transaction-lookup';

interface Props {
  readonly sought: Sought;
  readonly session: Session | undefined;
  readonly onStep: (step: ChosenStep) => void;
}

const STATE_TEXT = {
  found: 'made_already',
  unknown: 'transaction_unknown',
  failed: 'look_up_failed',
  'signed-out': 'sign_in_to_look_up',
  'no-node': 'lookup_needs_node',
  'strange-network': 'lookup_strange_network',
} as const satisfies Record<LookupResult['state'], TextKey>;

/** The id of an object has the form of a hash, and steps for it may follow below. */
function textKey(state: LookupResult['state'], { txid }: Sought): TextKey {
  return state === 'unknown' && txid !== undefined ? 'hash_unknown' : STATE_TEXT[state];
}

/** Shows the result of a transaction that is on the ledger already. */
export function TransactionLookup({ sought, session, onStep }: Props) {
  const After = useLate(async () => (await import('../next-step/after-look-up')).AfterLookUp);
  const result = useTransactionLookup(sought, session);
  const { error, act } = useAction();
  const { network } = sought;
  const transaction = result?.state === 'found' ? result.transaction : undefined;
  const explorer = sought.ctid ? ctidUrl(sought.ctid) : transactionUrl(network, sought.txid ?? '');
  return (
    <>
      <h1>{transaction ? typeText(transaction.txjson.TransactionType) : t('transaction')}</h1>
      <Note severity="info" role="status" data-found={sought.ctid ? 'ctid' : 'hash'}>
        {t(result ? textKey(result.state, sought) : 'looking_up', network ?? '')}
      </Note>
      <Problem text={error} />
      {transaction && <Outcome transaction={transaction} network={network} />}
      {After && result && <After {...{ sought, session, result, onStep }} />}
      <p class="small mono break">{sought.ctid ?? sought.txid}</p>
      <Footer>
        {result?.state === 'signed-out' && (
          <button type="button" class="primary" onClick={() => act(signInAndReturn)}>
            {t('sign_in')}
          </button>
        )}
        {result?.state === 'no-node' && (
          <button
            type="button"
            class="primary"
            onClick={() => void openHistory(`ledger-node-${network}`)}
          >
            {t('ledger_allow')}
          </button>
        )}
        <a class="button" href={explorer} target="_blank" rel="noreferrer">
          {t('open_explorer')}
        </a>
      </Footer>
    </>
  );
}

interface OutcomeProps {
  readonly transaction: LedgerTransaction;
  readonly network: string | undefined;
}

/** What the transaction did. */
function Outcome({ transaction, network }: OutcomeProps) {
  const { txjson, result, validated, ledgerIndex, delivered } = transaction;
  return (
    <>
      <Sentences txjson={txjson} network={network} />
      {result && (
        <dl class="facts">
          <dt>{t('node_result')}</dt>
          <dd class="mono" data-result>
            {result}
            {validated && ledgerIndex !== undefined && ` · ${ledgerIndex}`}
          </dd>
          {delivered !== undefined && (
            <>
              <dt>{t('delivered')}</dt>
              <dd data-delivered>{valueInWords('Amount', delivered, network)}</dd>
            </>
          )}
        </dl>
      )}
      <RequestFacts txjson={txjson} network={network} />
    </>
  );
}
