import { useState } from 'preact/hooks';
import { call } from '../../../adapters/messaging/messaging';
import { counted } from '../../../adapters/text/counted';
import { t } from '../../../adapters/text/i18n';
import { Problem } from '../../../ui/components/problem';
import { numberText } from '../../../ui/text/number-text';
import { FilePreview } from './file-preview';
import type { FileReport } from './job';
import { runJob } from './jobs';

interface Props {
  readonly disabled: boolean;
  readonly act: (work: () => Promise<string>) => void;
}

/** Brings in a file of ours: what would come in is shown before anything does. */
export function ImportFile({ disabled, act }: Props) {
  const [seen, setSeen] = useState<{ file: File; report: FileReport }>();
  const [brought, setBrought] = useState<{ identifiers: string; at: number }>();
  const read = async (file: File | undefined) => {
    setBrought(undefined);
    const report = file && (await runJob('read', file));
    setSeen(file && report ? { file, report } : undefined);
    return file && !report ? t('files_read_cancelled') : '';
  };
  const bringIn = async (file: File) => {
    const report = await runJob('import', file);
    setSeen(report?.ok === false ? { file, report } : undefined);
    if (!report?.ok) return '';
    const count = report.brought === '' ? 0 : report.brought.split('\n').length;
    if (count > 0) setBrought({ identifiers: report.brought, at: report.importedAt });
    // What is still open of it, and this account's, is followed from here on.
    void call('requests.reconcile').catch(console.warn);
    return t('files_imported', numberText(count));
  };
  const takeBack = async ({ identifiers, at }: { identifiers: string; at: number }) => {
    const taken = (await runJob('takeBack', identifiers, at)) ?? 0;
    setBrought(undefined);
    return counted(taken, 'files_taken_back', numberText(taken));
  };
  return (
    <>
      <label class="field">
        <span class="small soft">{t('files_import')}</span>
        <input
          type="file"
          name="history-file"
          accept=".json,application/json"
          disabled={disabled}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            act(async () => {
              const said = await read(file);
              // The same file, mended, can be chosen again.
              input.value = '';
              return said;
            });
          }}
        />
      </label>
      {seen && !seen.report.ok && <Problem text={t(`broken_${seen.report.fault}`)} />}
      {seen?.report.ok && (
        <FilePreview
          report={seen.report}
          disabled={disabled}
          onImport={() => act(() => bringIn(seen.file))}
          onCancel={() => setSeen(undefined)}
        />
      )}
      {brought && (
        <div class="row">
          <button type="button" disabled={disabled} onClick={() => act(() => takeBack(brought))}>
            {t('files_take_back')}
          </button>
        </div>
      )}
    </>
  );
}
