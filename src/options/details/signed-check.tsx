import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import type { SignedCheck as Check } from '../../core/signed/signed-check';
import { RawJson } from '../../ui/components/raw-json';
import { RequestFacts } from '../../ui/components/request-facts';
import { SignedDifferences } from '../../ui/components/signed-differences';
import { useSignedCheck } from '../../ui/hooks/use-signed-check';

interface Props {
  readonly request: SignRequest;
}

/** Whether what was signed is what was asked; and what was signed, behind a fold. */
export function SignedCheck({ request }: Props) {
  const check = useSignedCheck(request);
  if (!check) return null;
  return (
    <>
      {check.verdict === 'different' && <SignedDifferences request={request} check={check} />}
      {check.verdict === 'same' && <Same check={check} />}
      {check.reason && (
        <p class="note warn small" data-signed="unchecked">
          {t(`uncheckable_${check.reason}`)}
        </p>
      )}
      {check.txjson && <Signed request={request} check={check} />}
    </>
  );
}

/**
 * Nothing to do but to know. A key that is not the account's own could be anybody's, until the
 * ledger has taken it.
 */
function Same({ check: { signer = '', key } }: { check: Check }) {
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

function Signed({ request, check: { added, txjson = {} } }: Props & { check: Check }) {
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
