import { useState } from 'preact/hooks';
import { counted } from '../../../adapters/text/counted';
import { t } from '../../../adapters/text/i18n';
import type { Query } from '../../../core/history/query';
import { Problem } from '../../../ui/components/problem';
import { useAction } from '../../../ui/hooks/use-action';
import { numberText } from '../../../ui/text/number-text';
import type { FoundList } from '../found-list';
import { DeleteFound } from './delete-found';
import { ExportFound } from './export-found';
import { ImportFile } from './import-file';
import type { Which } from './job';
import { useJob } from './use-job';

interface Props {
  readonly list: FoundList;
  readonly query: Query;
  readonly isAll: boolean;
}

/** The history as files: what is listed is exported or deleted, and a file is brought in. */
export function Files({ list, query, isAll }: Props) {
  const job = useJob();
  const { busy, error, act } = useAction();
  const [said, setSaid] = useState('');
  const run = (work: () => Promise<string>) => {
    setSaid('');
    act(async () => setSaid(await work()));
  };
  const { total = 0, isWhole, preparing } = list;
  const isDoing = busy || job !== undefined;
  // Of all none is missed; what a search does not know yet it does not find.
  const isKnown = isWhole && (isAll || preparing === 0);
  const find = async (): Promise<Which> =>
    isAll ? {} : { identifiers: await list.identifiers(query) };
  const count = numberText(total);
  return (
    <details class="files">
      <summary>{t('files')}</summary>
      <div class="stack">
        {total > 0 && (
          <>
            <p class="soft small">{isAll ? t('files_all') : t('files_found', count)}</p>
            <div class="row wrap">
              <ExportFound disabled={isDoing || !isKnown} find={find} act={run} />
              <DeleteFound
                disabled={isDoing || !isKnown}
                label={isAll ? t('files_delete_all') : counted(total, 'files_delete_found', count)}
                about={query}
                find={find}
                act={run}
              />
            </div>
          </>
        )}
        <ImportFile disabled={isDoing} act={run} />
        <Problem text={error} />
        <p class="small" role="status">
          {said}
        </p>
      </div>
    </details>
  );
}
