import { t } from '../../../adapters/text/i18n';

interface Props {
  readonly disabled: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

/** Says what a change of the API key ends, before it is made. */
export function KeyQuestion({ disabled, onCancel, onConfirm }: Props) {
  return (
    <div class="note warn stack small" data-sure>
      <p role="status">{t('api_key_sure')}</p>
      <div class="row wrap">
        <button type="button" onClick={onCancel}>
          {t('files_cancel')}
        </button>
        <button type="button" class="primary" disabled={disabled} onClick={onConfirm}>
          {t('api_key_change')}
        </button>
      </div>
    </div>
  );
}
