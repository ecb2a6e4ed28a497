import { t } from '../../adapters/text/i18n';
import { fieldText, typeText } from '../../adapters/text/type-text';
import type { SignRequest } from '../../core/request/sign-request';
import type { Difference, SignedCheck } from '../../core/signed/signed-check';
import { fieldRowsOf } from '../../core/transaction/field-rows';
import { rawText } from '../../core/transaction/value-in-words';
import { exactTimeText } from '../text/time-text';
import { Note } from './note';

interface Props {
  readonly request: SignRequest;
  readonly check: SignedCheck;
}

/** The problems of a signed transaction, and each field that differs, as requested and as signed. */
export function SignedDifferences({ request, check: { problems, differences } }: Props) {
  const type = request.body.txjson.TransactionType;
  const network = request.body.options.force_network;
  return (
    <Note severity="danger" role="alert" data-signed="different">
      <strong>{t('signed_different')}</strong>
      {problems.map((problem) => (
        <p key={problem} data-fault={problem}>
          {t(`flaw_${problem}`)}
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
            {differences.map((difference) => (
              <tr key={difference.field} data-difference={difference.field}>
                <th scope="row">{fieldText(difference.field)}</th>
                <td>{inWords(difference, difference.requested, type, network)}</td>
                <td>
                  <strong>{inWords(difference, difference.signed, type, network)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Note>
  );
}

function inWords({ field }: Difference, value: unknown, type: unknown, network?: string): string {
  if (value === undefined) return t('signed_none');
  const [row] = fieldRowsOf({ [field]: value, TransactionType: type }, network);
  if (field === 'TransactionType' || !row) return typeText(value);
  if (row.time !== undefined) return exactTimeText(row.time);
  return row.value || rawText(value);
}
