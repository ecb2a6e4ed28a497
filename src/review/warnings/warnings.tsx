import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import { networkName } from '../../core/ledger/known-networks';
import type { RequestOptions } from '../../core/request/payload-body';
import type { Session } from '../../core/session';
import { findAddress } from '../../core/transaction/address';
import { isXahauType } from '../../core/transaction/codec-types';
import type { EncodingProblem } from '../../core/transaction/encoding-problem';
import { listText } from '../../ui/text/list-text';
import { FirstTimeNote, LookAlikeWarnings } from './address-warnings';
import { LedgerChecks } from './ledger-checks';
import { Risks } from './risks';
import { useAddressChecks } from './use-address-checks';

interface Props {
  readonly making: {
    readonly txjson: Fields;
    readonly problems: readonly unknown[];
    readonly options: RequestOptions;
    readonly network: string | undefined;
  };
  readonly session: Session | undefined;
  /** What the codec says against it. */
  readonly fault: EncodingProblem | null | undefined;
  readonly leftOut: readonly string[];
}

/** Everything that deserves a look before the press, the gravest first. */
export function Warnings({ making, session, fault, leftOut }: Props) {
  const { txjson, problems, options, network } = making;
  const familiar = useAddressChecks(txjson);
  const named = options.multisign ? undefined : txjson.Account;
  const owner = options.multisign ? findAddress(txjson.Account) : session?.account;
  const isOther = named !== undefined && session && named !== session.account;
  const { NetworkID: id } = txjson;
  const itsOwn = typeof id === 'number' ? networkName(id) : undefined;
  const isElsewhere = session?.network !== undefined && network !== session.network;
  return (
    <>
      {fault && problems.length === 0 && (
        <p class="note bad" role="alert" data-fault>
          {faultText(fault)}
        </p>
      )}
      <LookAlikeWarnings familiar={familiar} />
      <Risks txjson={txjson} account={session?.account} grave />
      {isElsewhere && <p class="note warn small">{t('other_network', network ?? '')}</p>}
      {itsOwn !== undefined && itsOwn !== network && (
        <p class="note warn small">{t('other_network_id', itsOwn)}</p>
      )}
      {isOther && <p class="note warn small">{t('other_account_named', String(named))}</p>}
      <Risks txjson={txjson} account={session?.account} grave={false} />
      <FirstTimeNote familiar={familiar} />
      <LedgerChecks txjson={txjson} network={network} account={owner} />
      {isXahauType(txjson) && <p class="note small">{t('not_proven')}</p>}
      {leftOut.length > 0 && (
        <p class="note small" data-left-out>
          {t('left_out', listText(leftOut))}
        </p>
      )}
    </>
  );
}

function faultText({ field, isQuotedNumber, text }: EncodingProblem): string {
  if (field === undefined) return t('not_encodable', text);
  return t(isQuotedNumber ? 'not_encodable_quoted' : 'not_encodable_field', field, text);
}
