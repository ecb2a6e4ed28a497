import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import { networkName } from '../../core/ledger/known-networks';
import type { RequestOptions } from '../../core/request/payload-body';
import type { Session } from '../../core/session';
import { findAddress } from '../../core/transaction/address';
import { isXahauType } from '../../core/transaction/codec-types';
import type { EncodingProblem } from '../../core/transaction/encoding/problem';
import { listText } from '../../ui/text/list-text';
import { LookAlikeWarnings } from './address-warnings';
import { encodingProblemText } from './encoding-problem-text';
import { LedgerChecks } from './ledger-checks';
import { Risks } from './risks';
import { useAddressChecks } from './use-address-checks';

interface Props {
  readonly form: {
    readonly txjson: Fields;
    readonly problems: readonly unknown[];
    readonly options: RequestOptions;
    readonly network: string | undefined;
  };
  readonly session: Session | undefined;
  /** The codec's problem: null when there is none, undefined while it is unknown. */
  readonly encodingProblem: EncodingProblem | null | undefined;
  /** Names of fields of a payload body that are not sent. */
  readonly leftOut: readonly string[];
  /** Names of fields that were written as text and are sent in hex. */
  readonly textFields: readonly string[];
}

/** All warnings about a request before it is sent, the gravest first. */
export function Warnings({ form, session, encodingProblem, leftOut, textFields }: Props) {
  const { txjson, problems, options, network } = form;
  const addressChecks = useAddressChecks(txjson);
  const namedAccount = options.multisign ? undefined : txjson.Account;
  const owner = options.multisign ? findAddress(txjson.Account) : session?.account;
  const isOtherAccount = namedAccount !== undefined && session && namedAccount !== session.account;
  const { NetworkID: id } = txjson;
  const namedNetwork = typeof id === 'number' ? networkName(id) : undefined;
  const isOtherNetwork = session?.network !== undefined && network !== session.network;
  return (
    <>
      {encodingProblem && problems.length === 0 && (
        <p class="note bad" role="alert" data-fault>
          {encodingProblemText(encodingProblem)}
        </p>
      )}
      <LookAlikeWarnings checks={addressChecks} />
      <Risks txjson={txjson} account={session?.account} network={network} isGrave />
      {isOtherNetwork && <p class="note warn small">{t('other_network', network ?? '')}</p>}
      {namedNetwork !== undefined && namedNetwork !== network && (
        <p class="note warn small">{t('other_network_id', namedNetwork)}</p>
      )}
      {isOtherAccount && (
        <p class="note warn small">{t('other_account_named', String(namedAccount))}</p>
      )}
      <Risks txjson={txjson} account={session?.account} network={network} isGrave={false} />
      <LedgerChecks txjson={txjson} network={network} account={owner} />
      {isXahauType(txjson) && <p class="note small">{t('not_proven')}</p>}
      {leftOut.length > 0 && (
        <p class="note small" data-left-out>
          {t('left_out', listText(leftOut))}
        </p>
      )}
      {textFields.length > 0 && (
        <p class="note small" data-text-fields>
          {t('text_as_hex', listText(textFields))}
        </p>
      )}
    </>
  );
}
