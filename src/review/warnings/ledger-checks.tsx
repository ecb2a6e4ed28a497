import { counted } from '../../adapters/text/counted';
import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import type { CheckResult, Severity } from '../../core/ledger/check-result';
import { checkTransaction } from '../../core/ledger/check-transaction';
import { partiesOf } from '../../core/ledger/parties';
import { listText } from '../../ui/text/list-text';
import { NotChecked } from './not-checked';
import { useLedgerQuery } from './use-ledger-query';

interface Props {
  /** Undefined while something is missing. */
  readonly txjson: Fields | undefined;
  /** The network it will be signed on. */
  readonly network: string | undefined;
  /** Whose transaction it will be: the signer's, but for a multisigned one. */
  readonly account: string | undefined;
}

/** What only the ledger knows of a request, or that nobody was asked. It never holds sending up. */
export function LedgerChecks({ txjson, ...asked }: Props) {
  // A sign-in is no transaction: there is nothing to ask the ledger about.
  return txjson && txjson.TransactionType !== 'SignIn' ? (
    <Checks txjson={txjson} {...asked} />
  ) : null;
}

function Checks({ txjson, network, account }: Props & { txjson: Fields }) {
  const { answer, again } = useLedgerQuery(network, partiesOf(txjson, account));
  return (
    <div class="stack" role="status" data-ledger={answer?.state ?? 'asking'}>
      {!answer && <p class="small soft">{t('ledger_asking')}</p>}
      {answer?.state === 'known' && (
        <Findings findings={checkTransaction(txjson, { ...answer.facts, account })} />
      )}
      {answer && answer.state !== 'known' && (
        <NotChecked answer={answer} network={network} again={again} />
      )}
    </div>
  );
}

const CLASS: Record<Severity, string> = { bad: 'bad', warn: 'warn', unchecked: '', good: '' };

/** A note for each thing to know, and one quiet line for all that is in order. */
function Findings({ findings }: { findings: readonly CheckResult[] }) {
  const good = findings.filter(({ severity }) => severity === 'good');
  const notes = findings.filter(({ severity }) => severity !== 'good');
  return (
    <>
      {notes.length > 0 && (
        <ul class="stack" aria-label={t('ledger_checks')}>
          {notes.map((found) => (
            <li
              key={found.name + found.parts.join()}
              class={`note small ${CLASS[found.severity]}`}
              data-check={found.name}
            >
              {sentence(found)}
            </li>
          ))}
        </ul>
      )}
      {good.length > 0 && (
        <p class="small soft" data-checked={good.map(({ name }) => name).join(' ')}>
          {t('ledger_checked', listText(new Set(good.map(sentence))))}
        </p>
      )}
    </>
  );
}

function sentence({ name, parts }: CheckResult): string {
  // Where a number decides the form, it is the first part.
  return counted(Number(parts[0]), `check_${name}`, ...parts);
}
