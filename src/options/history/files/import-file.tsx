import { useState } from 'preact/hooks';
import { call } from '../../../adapters/messaging/messaging';
import { counted } from '../../../adapters/text/counted';
import { t } from '../../../adapters/text/i18n';
import { Problem } from '../../../ui/components/problem';
import { numberText } from '../../../ui/text/number-text';
import { FilePicker } from '../../file-picker';
import { FilePreview } from './file-preview';
import type { FileReport } from './job';
import { runJob } from './run-job';
import { splitLines } from './selected';

interface Props {
  readonly disabled: boolean;
  /** Runs an action and shows the message that it returns. */
  readonly act: (work: () => Promise<string>) => void;
}

interface Import {
  readonly identifiers: string;
  readonly importedAt: number;
}

/** Imports an exported history, after a preview; the import can be undone. */
export function ImportFile({ disabled, act }: Props) {
  const [preview, setPreview] = useState<{ file: File; report: FileReport }>();
  const [lastImport, setLastImport] = useState<Import>();
  const read = async (file: File | undefined) => {
    setLastImport(undefined);
    const report = file && (await runJob('read', file));
    setPreview(file && report ? { file, report } : undefined);
    return file && !report ? t('files_read_cancelled') : '';
  };
  const importRequests = async (file: File) => {
    const report = await runJob('import', file);
    setPreview(report?.ok === false ? { file, report } : undefined);
    if (!report?.ok) return '';
    const { importedIdentifiers: identifiers, importedAt } = report;
    const count = splitLines(identifiers).length;
    if (count > 0) setLastImport({ identifiers, importedAt });
    // From now on, the imported open requests of this account are followed.
    void call('requests.reconcile').catch(console.warn);
    return t('files_imported', numberText(count));
  };
  const undo = async ({ identifiers, importedAt }: Import) => {
    const count = (await runJob('takeBack', identifiers, importedAt)) ?? 0;
    setLastImport(undefined);
    return counted(count, 'files_taken_back', numberText(count));
  };
  return (
    <>
      <FilePicker
        name="history-file"
        label={t('files_import')}
        accept=".json,application/json"
        disabled={disabled}
        onPick={(input) => {
          const file = input.files?.[0];
          act(async () => {
            const message = await read(file);
            // Without this, choosing the corrected file again would not fire a change event.
            input.value = '';
            return message;
          });
        }}
      />
      {preview && !preview.report.ok && <Problem text={t(`broken_${preview.report.problem}`)} />}
      {preview?.report.ok && (
        <FilePreview
          report={preview.report}
          disabled={disabled}
          onImport={() => act(() => importRequests(preview.file))}
          onCancel={() => setPreview(undefined)}
        />
      )}
      {lastImport && (
        <div class="row">
          <button type="button" disabled={disabled} onClick={() => act(() => undo(lastImport))}>
            {t('files_take_back')}
          </button>
        </div>
      )}
    </>
  );
}
