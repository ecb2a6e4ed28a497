import { useEffect, useState } from 'preact/hooks';
import { call } from '../../adapters/messaging/messaging';
import { createPlatformClient } from '../../adapters/platform/client';
import { type TextKey, t } from '../../adapters/text/i18n';
import { codeOf } from '../../core/companion-error';
import type { LedgerTransaction } from '../../core/ledger/ledger-transaction';
import { transactionUrl } from '../../core/recognise/links/explorers';
import type { Session } from '../../core/session';
import { typeInWords } from '../../core/transaction/summary';
import { valueInWords } from '../../core/transaction/value-in-words';
import { Problem } from '../../ui/components/problem';
import { RequestFacts } from '../../ui/components/request-facts';
import { Sentences } from '../../ui/components/sentences';
import { useAction } from '../../ui/hooks/use-action';
import { Footer } from './footer';

interface Props {
  readonly txid: string;
  readonly network: string | undefined;
  readonly session: Session | undefined;
}

const STATE_TEXT = {
  asking: 'looking_up',
  found: 'made_already',
  unknown: 'transaction_unknown',
  failed: 'look_up_failed',
} as const satisfies Record<string, TextKey>;

/** Shows the result of a transaction that is on the ledger already. */
export function TransactionLookup({ txid, network, session }: Props) {
  const [transaction, setTransaction] = useState<LedgerTransaction>();
  const [state, setState] = useState<keyof typeof STATE_TEXT>('asking');
  const { error, act } = useAction();
  useEffect(() => {
    if (!session) return;
    createPlatformClient()
      .getTransaction(session, txid)
      .then(
        (fetched) => {
          setTransaction(fetched);
          setState('found');
        },
        (thrown) => setState(codeOf(thrown) === 'not-found' ? 'unknown' : 'failed'),
      );
  }, [session?.account, txid]);
  return (
    <>
      <h1>{transaction ? typeInWords(transaction.txjson.TransactionType) : t('transaction')}</h1>
      <p class="note" role="status" data-found="hash">
        {session ? t(STATE_TEXT[state]) : t('sign_in_to_look_up')}
      </p>
      <Problem text={error} />
      {transaction && <Sentences txjson={transaction.txjson} network={network} />}
      {transaction?.result && (
        <dl class="facts">
          <dt>{t('node_result')}</dt>
          <dd class="mono" data-result>
            {transaction.result}
            {transaction.validated &&
              transaction.ledgerIndex !== undefined &&
              ` · ${transaction.ledgerIndex}`}
          </dd>
          {transaction.delivered !== undefined && (
            <>
              <dt>{t('delivered')}</dt>
              <dd data-delivered>{valueInWords('Amount', transaction.delivered, network)}</dd>
            </>
          )}
        </dl>
      )}
      {transaction && <RequestFacts txjson={transaction.txjson} network={network} />}
      <p class="small mono break">{txid}</p>
      <Footer>
        {!session && (
          <button
            type="button"
            class="primary"
            onClick={() => act(() => call('signIn.open', true))}
          >
            {t('sign_in')}
          </button>
        )}
        <a class="button" href={transactionUrl(network, txid)} target="_blank" rel="noreferrer">
          {t('open_explorer')}
        </a>
      </Footer>
    </>
  );
}
