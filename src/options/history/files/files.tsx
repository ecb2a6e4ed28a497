import { useState } from 'preact/hooks';
import { counted } from '../../../adapters/text/counted';
import { t } from '../../../adapters/text/i18n';
import type { Query } from '../../../core/history/query';
import { Problem } from '../../../ui/components/problem';
import { useAction } from '../../../ui/hooks/use-action';
import { numberText } from '../../../ui/text/number-text';
import type { HistoryList } from '../history-list';
import { DeleteButton } from './delete-button';
import { ExportButtons } from './export-buttons';
import { ImportFile } from './import-file';
import type { Selection } from './job';
import { useRunningJob } from './use-running-job';

interface Props {
  readonly list: HistoryList;
  readonly query: Query;
  readonly isAll: boolean;
}

/** Exports or deletes the listed requests, and imports an exported file. */
export function Files({ list, query, isAll }: Props) {
  const job = useRunningJob();
  const { busy, error, act } = useAction();
  const [message, setMessage] = useState('');
  const run = (work: () => Promise<string>) => {
    setMessage('');
    act(async () => setMessage(await work()));
  };
  const { total = 0, isWhole, preparing } = list;
  const isBusy = busy || job !== undefined;
  // A search does not find requests that are not indexed yet; without a query, none is missed.
  const isComplete = isWhole && (isAll || preparing === 0);
  const find = async (): Promise<Selection> =>
    isAll ? {} : { identifiers: await list.findIdentifiers(query) };
  const count = numberText(total);
  return (
    <details class="files">
      <summary>{t('files')}</summary>
      <div class="stack">
        {total > 0 && (
          <>
            <p class="soft small">{isAll ? t('files_all') : t('files_found', count)}</p>
            <div class="row wrap">
              <ExportButtons disabled={isBusy || !isComplete} find={find} act={run} />
              <DeleteButton
                disabled={isBusy || !isComplete}
                label={isAll ? t('files_delete_all') : counted(total, 'files_delete_found', count)}
                query={query}
                find={find}
                act={run}
              />
            </div>
          </>
        )}
        <ImportFile disabled={isBusy} act={run} />
        <Problem text={error} />
        <p class="small" role="status">
          {message}
        </p>
      </div>
    </details>
  );
}
