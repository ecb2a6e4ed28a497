import { counted } from '../../adapters/text/counted';
import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import type { CheckResult, CheckSeverity } from '../../core/ledger/check-result';
import { checkTransaction } from '../../core/ledger/check-transaction';
import { partiesOf } from '../../core/ledger/parties';
import { listText } from '../../ui/text/list-text';
import { NotChecked } from './not-checked';
import { useLedgerQuery } from './use-ledger-query';

interface Props {
  /** Undefined while the transaction is incomplete. */
  readonly txjson: Fields | undefined;
  /** Key of the network to sign on. */
  readonly network: string | undefined;
  /** The account that the transaction acts for: the signer's, except when it is multisigned. */
  readonly account: string | undefined;
}

/** Shows the results of the ledger checks, or why there are none. Sending never waits for them. */
export function LedgerChecks({ txjson, ...context }: Props) {
  // A sign-in never reaches the ledger.
  return txjson && txjson.TransactionType !== 'SignIn' ? (
    <Checks txjson={txjson} {...context} />
  ) : null;
}

function Checks({ txjson, network, account }: Props & { txjson: Fields }) {
  const { result, retry } = useLedgerQuery(network, partiesOf(txjson, account));
  return (
    <div class="stack" role="status" data-ledger={result?.state ?? 'asking'}>
      {!result && <p class="small soft">{t('ledger_asking')}</p>}
      {result?.state === 'known' && (
        <CheckResults results={checkTransaction(txjson, { ...result.facts, account })} />
      )}
      {result && result.state !== 'known' && (
        <NotChecked failure={result} network={network} onRetry={retry} />
      )}
    </div>
  );
}

const CLASS: Record<CheckSeverity, string> = { bad: 'bad', warn: 'warn', unchecked: '', good: '' };

/** Shows a note for each problem, and one line that lists everything in order. */
function CheckResults({ results }: { results: readonly CheckResult[] }) {
  const good = results.filter(({ severity }) => severity === 'good');
  const notes = results.filter(({ severity }) => severity !== 'good');
  return (
    <>
      {notes.length > 0 && (
        <ul class="stack" aria-label={t('ledger_checks')}>
          {notes.map((result) => (
            <li
              key={result.name + result.parts.join()}
              class={`note small ${CLASS[result.severity]}`}
              data-check={result.name}
            >
              {sentenceOf(result)}
            </li>
          ))}
        </ul>
      )}
      {good.length > 0 && (
        <p class="small soft" data-checked={good.map(({ name }) => name).join(' ')}>
          {t('ledger_checked', listText(new Set(good.map(sentenceOf))))}
        </p>
      )}
    </>
  );
}

function sentenceOf({ name, parts }: CheckResult): string {
  // The first part is the number that decides the plural form, in sentences that have one.
  return counted(Number(parts[0]), `check_${name}`, ...parts);
}
