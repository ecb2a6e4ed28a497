import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import type { SignedCheck } from '../../core/signed/signed-check';
import { RawJson } from '../../ui/components/raw-json';
import { RequestFacts } from '../../ui/components/request-facts';

interface Props {
  readonly request: SignRequest;
}

/** The proof that the signed transaction matches the request, and the fields that were added to it. */
export function SignatureProof({ request, check }: Props & { check: SignedCheck }) {
  const signer = request.answer?.account;
  return (
    <>
      {check.verdict === 'same' ? (
        <SameNote check={check} />
      ) : (
        signer && <SignedBy signer={signer} />
      )}
      {check.reason && (
        <p class="note warn small" data-signed="unchecked">
          {t(`uncheckable_${check.reason}`)}
        </p>
      )}
      {check.txjson && <AddedFields request={request} check={check} />}
    </>
  );
}

function SignedBy({ signer }: { signer: string }) {
  return (
    <dl class="facts small">
      <dt>{t('signed_by')}</dt>
      <dd class="mono">{signer}</dd>
    </dl>
  );
}

/**
 * The signed transaction matches the request. When another key than the account's own signed it, only
 * the ledger knows whether that key may sign for the account.
 */
function SameNote({ check: { signer = '', key } }: { check: SignedCheck }) {
  return key === 'own' ? (
    <p class="note good small" data-signed="same">
      {t('signed_same')} <span class="mono">{signer}</span>
    </p>
  ) : (
    <p class="note warn small" data-signed="other-key">
      {t('signed_other_key')} <span class="mono">{signer}</span>
    </p>
  );
}

function AddedFields({ request, check: { added, txjson = {} } }: Props & { check: SignedCheck }) {
  const network = request.body.options.force_network;
  const fields = Object.entries(txjson).filter(([field]) => added.includes(field));
  return (
    <details data-added>
      <summary class="small">{t('signed_added')}</summary>
      <div class="stack">
        <RequestFacts txjson={Object.fromEntries(fields)} network={network} />
        <RawJson title={t('signed_transaction')} value={txjson} />
      </div>
    </details>
  );
}
