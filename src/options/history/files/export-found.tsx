import { t } from '../../../adapters/text/i18n';
import { numberText } from '../../../ui/text/number-text';
import { download } from '../../download';
import type { Which } from './job';
import { runJob } from './jobs';

interface Props {
  readonly disabled: boolean;
  /** What is listed. */
  readonly find: () => Promise<Which>;
  /** Does it, one at a time, and says how it went. */
  readonly act: (work: () => Promise<string>) => void;
}

/** What is listed, as a file. */
export function ExportFound({ disabled, find, act }: Props) {
  const save = async (form: 'csv' | 'json') => {
    const made = await runJob('export', form, await find());
    if (!made) return t('files_export_cancelled');
    const day = new Date().toISOString().slice(0, 10);
    download(`xaman-history-${day}.${form}`, made.blob);
    return t('files_exported', numberText(made.count));
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
