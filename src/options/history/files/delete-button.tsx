import { useEffect, useState } from 'preact/hooks';
import { getOpenRequests } from '../../../adapters/storage/find-requests';
import { mustStay } from '../../../adapters/storage/removed-requests';
import { countRequests } from '../../../adapters/storage/request-reads';
import { counted } from '../../../adapters/text/counted';
import { t } from '../../../adapters/text/i18n';
import { useFocusRestore } from '../../../ui/hooks/use-focus-restore';
import { numberText } from '../../../ui/text/number-text';
import type { Selection } from './job';
import { runJob } from './run-job';

/** A deletion that the user has not confirmed yet. */
interface Deletion {
  readonly selection: Selection;
  /** How many requests it deletes. */
  readonly count: number;
  /** How many stay because they are open. */
  readonly openCount: number;
}

interface Props {
  readonly disabled: boolean;
  readonly label: string;
  /** The query of the listed requests; a change cancels the confirmation. */
  readonly query: unknown;
  /** Finds the listed requests. */
  readonly find: () => Promise<Selection>;
  /** Runs an action and shows the message that it returns. */
  readonly act: (work: () => Promise<string>) => void;
}

/** Deletes the listed requests after a confirmation that shows how many. */
export function DeleteButton({ disabled, label, query, find, act }: Props) {
  const [deletion, setDeletion] = useState<Deletion>();
  const { container, onPress } = useFocusRestore<HTMLDivElement>(deletion);
  useEffect(() => setDeletion(undefined), [query]);
  const prepare = async () => {
    onPress();
    setDeletion(await countDeletion(await find()));
    return '';
  };
  const remove = async ({ selection }: Deletion) => {
    setDeletion(undefined);
    const done = await runJob('remove', selection, false);
    return done && done.open > 0 ? keptText(done.open) : '';
  };
  return (
    <div ref={container} class={deletion && 'whole'} data-delete>
      {deletion ? (
        <div class="note bad stack small" data-sure>
          <p role="status">
            {deletion.count > 0 &&
              counted(deletion.count, 'files_sure', numberText(deletion.count))}{' '}
            {deletion.openCount > 0 && keptText(deletion.openCount)}
          </p>
          <div class="row wrap">
            <button type="button" onClick={() => setDeletion(undefined)}>
              {t('files_cancel')}
            </button>
            {deletion.count > 0 && (
              <button
                type="button"
                class="primary danger"
                onClick={() => act(() => remove(deletion))}
              >
                {t('files_delete_now', numberText(deletion.count))}
              </button>
            )}
          </div>
        </div>
      ) : (
        <button type="button" class="danger" disabled={disabled} onClick={() => act(prepare)}>
          {label}
        </button>
      )}
    </div>
  );
}

function keptText(open: number): string {
  return counted(open, 'files_kept', numberText(open));
}

async function countDeletion(selection: Selection): Promise<Deletion> {
  const { identifiers } = selection;
  const staying = (await getOpenRequests())
    .filter(mustStay)
    .filter(({ identifier }) => identifiers === undefined || identifiers.includes(identifier));
  const total = identifiers === undefined ? await countRequests() : countLines(identifiers);
  return { selection, count: total - staying.length, openCount: staying.length };
}

/** Counts lines without creating 100,000 strings. */
function countLines(text: string): number {
  let lines = text === '' ? 0 : 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
