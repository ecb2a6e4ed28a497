import { t } from '../../../adapters/text/i18n';
import { numberText } from '../../../ui/text/number-text';
import { download } from '../../download';
import { findExportRate } from './export-rate';
import type { Selection } from './job';
import { runJob } from './run-job';

interface Props {
  readonly disabled: boolean;
  /** Finds the listed requests. */
  readonly find: () => Promise<Selection>;
  /** Runs an action and shows the message that it returns. */
  readonly act: (work: () => Promise<string>) => void;
}

/** Exports the listed requests to a file. */
export function ExportButtons({ disabled, find, act }: Props) {
  const save = async (form: 'csv' | 'json') => {
    const file = await runJob('export', form, await find(), await findExportRate());
    if (!file) return t('files_export_cancelled');
    const day = new Date().toISOString().slice(0, 10);
    download(`xaman-history-${day}.${form}`, file.blob);
    return t('files_exported', numberText(file.count));
  };
  return (
    <>
      <button type="button" disabled={disabled} onClick={() => act(() => save('csv'))}>
        {t('files_export_csv')}
      </button>
      <button type="button" disabled={disabled} onClick={() => act(() => save('json'))}>
        {t('files_export_json')}
      </button>
    </>
  );
}
