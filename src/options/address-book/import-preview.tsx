import { useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import { contactKey } from '../../core/address-book/contact';
import type { ImportPlan } from '../../core/address-book/import-plan';
import type { ParsedContacts } from '../../core/address-book/parse-contacts';
import { isolated } from '../../ui/text/isolated';
import { numberText } from '../../ui/text/number-text';

/** At most this many entries of a kind are listed; the counts include all. */
const MAX_LISTED = 100;

interface Props {
  readonly parsed: Extract<ParsedContacts, { ok: true }>;
  readonly plan: ImportPlan;
  readonly onImport: (plan: ImportPlan, rename: boolean) => void;
  readonly onCancel: () => void;
}

/** Shows what an import would add and change, and which entries it rejects. */
export function ImportPreview({ parsed, plan, onImport, onCancel }: Props) {
  const [rename, setRename] = useState(false);
  const { newContacts, nameConflicts, lookAlikes, unchangedCount, isOverLimit } = plan;
  const { rejected, positionUnit } = parsed;
  const count = newContacts.length + (rename ? nameConflicts.length : 0);
  return (
    <div class="card stack" data-preview>
      <p role="status">
        {t(
          'import_counts',
          ...[newContacts.length, nameConflicts.length, unchangedCount, rejected.length].map(
            numberText,
          ),
        )}
      </p>
      {nameConflicts.length > 0 && (
        <>
          <ul class="small changes">
            {nameConflicts.slice(0, MAX_LISTED).map(({ before, after }) => (
              <li key={contactKey(after)}>
                <bdi>{before.name}</bdi> <span class="becomes">→</span> <bdi>{after.name}</bdi>{' '}
                <span class="mono soft">{contactKey(after)}</span>
              </li>
            ))}
          </ul>
          <label class="row small">
            <input
              type="checkbox"
              name="rename"
              checked={rename}
              onChange={(event) => setRename(event.currentTarget.checked)}
            />
            {t('import_rename')}
          </label>
        </>
      )}
      {lookAlikes.length > 0 && (
        <ul class="note bad small changes" data-imitations>
          {lookAlikes.slice(0, MAX_LISTED).map(({ known, contact }) => (
            <li key={contactKey(contact)}>
              {t('import_imitates', isolated(contact.name), contact.address, isolated(known.name))}
            </li>
          ))}
        </ul>
      )}
      {rejected.length > 0 && (
        <ul class="small changes" aria-label={t('import_wrong')}>
          {rejected.slice(0, MAX_LISTED).map(({ position, problem }) => (
            <li key={position}>
              {t(`import_${positionUnit}`, position)} {t(`entry_${problem}`)}
            </li>
          ))}
        </ul>
      )}
      {isOverLimit && <p class="note bad small">{t('book_full')}</p>}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={count === 0 || isOverLimit}
          onClick={() => onImport(plan, rename)}
        >
          {t('import_now', numberText(count))}
        </button>
        <button type="button" class="plain" onClick={onCancel}>
          {t('book_cancel')}
        </button>
      </div>
    </div>
  );
}
