import { t } from '../../adapters/text/i18n';
import type { SignRequest } from '../../core/request/sign-request';
import type { Difference, SignedCheck } from '../../core/signed/signed-check';
import { fieldRowsOf } from '../../core/transaction/field-rows';
import { typeInWords } from '../../core/transaction/summary';
import { rawText } from '../../core/transaction/value-in-words';
import { useSignedCheck } from '../hooks/use-signed-check';
import { exactTimeText } from '../text/time-text';

/** That something else was signed than was asked, as soon as it is known; nothing otherwise. */
export function SignedOtherwise({ request }: { request: SignRequest }) {
  const check = useSignedCheck(request);
  return check?.verdict === 'different' ? (
    <SignedDifferences request={request} check={check} />
  ) : null;
}

interface Props {
  readonly request: SignRequest;
  readonly check: SignedCheck;
}

/** What is wrong with what was signed: each field as it was asked, and as it was signed. */
export function SignedDifferences({ request, check: { problems, differences } }: Props) {
  const type = request.body.txjson.TransactionType;
  const network = request.body.options.force_network;
  return (
    <section class="note bad stack" role="alert" data-signed="different">
      <strong>{t('signed_different')}</strong>
      {problems.map((fault) => (
        <p key={fault} data-fault={fault}>
          {t(`flaw_${fault}`)}
        </p>
      ))}
      {differences.length > 0 && (
        <table class="differences">
          <thead>
            <tr>
              <th scope="col">{t('signed_field')}</th>
              <th scope="col">{t('signed_asked')}</th>
              <th scope="col">{t('signed_signed')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((found) => (
              <tr key={found.field} data-difference={found.field}>
                <th scope="row">{typeInWords(found.field)}</th>
                <td>{inWords(found, found.requested, type, network)}</td>
                <td>
                  <strong>{inWords(found, found.signed, type, network)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function inWords({ field }: Difference, value: unknown, type: unknown, network?: string): string {
  if (value === undefined) return t('signed_none');
  const [line] = fieldRowsOf({ [field]: value, TransactionType: type }, network);
  if (field === 'TransactionType' || !line) return typeInWords(value);
  if (line.time !== undefined) return exactTimeText(line.time);
  return line.value || rawText(value);
}
