import { useEffect, useState } from 'preact/hooks';
import { thrownText } from '../adapters/error-text';
import { t } from '../adapters/i18n';
import { getTransaction, type LedgerTransaction } from '../adapters/platform/transaction';
import { transactionUrl } from '../core/explorers';
import type { Session } from '../core/session';
import { typeInWords } from '../core/summary';
import { Problem } from '../ui/problem';
import { RequestFacts } from '../ui/request-facts';
import { Closing } from './closing';

interface Props {
  readonly txid: string;
  readonly network: string | undefined;
  readonly session: Session | undefined;
}

/** A transaction that was made already: what it did. There is nothing to sign. */
export function LookedUp({ txid, network, session }: Props) {
  const [found, setFound] = useState<LedgerTransaction>();
  const [error, setError] = useState('');
  useEffect(() => {
    if (!session) return;
    getTransaction(session.jwt, txid).then(setFound, (thrown) => setError(thrownText(thrown)));
  }, [session?.jwt, txid]);
  return (
    <>
      <h1>{found ? typeInWords(found.txjson.TransactionType) : t('transaction')}</h1>
      <p class="note" data-found="hash">
        {t('made_already')}
      </p>
      {!session && <p class="soft">{t('sign_in_to_look_up')}</p>}
      <Problem text={error} />
      {found?.result && (
        <dl class="facts">
          <dt>{t('node_result')}</dt>
          <dd class="mono" data-result>
            {found.result}
            {found.validated && found.ledgerIndex !== undefined && ` · ${found.ledgerIndex}`}
          </dd>
        </dl>
      )}
      {found && <RequestFacts txjson={found.txjson} network={network} />}
      <p class="small mono break">{txid}</p>
      <Closing>
        <a class="button" href={transactionUrl(network, txid)} target="_blank" rel="noreferrer">
          {t('open_explorer')}
        </a>
      </Closing>
    </>
  );
}
