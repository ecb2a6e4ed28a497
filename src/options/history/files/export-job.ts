import { getRequests } from '../../../adapters/storage/request-reads';
import { csvHead, csvRow, type ExportRate } from '../../../core/history/files/csv-row';
import { exportedFacts, FILE_TAIL, fileHead } from '../../../core/history/files/file-form';
import type { SignRequest } from '../../../core/request/sign-request';
import type { JobContext, Jobs, Selection } from './job';
import { getSelected, inBatches } from './selected';

/** Requests written in one batch. */
const BATCH_SIZE = 250;

/** How a file of requests is written. */
interface FileFormat {
  readonly head: string;
  readonly tail: string;
  readonly separator: string;
  readonly rowOf: (request: SignRequest) => string;
}

function formatOf(form: 'csv' | 'json', rate: ExportRate | undefined): FileFormat {
  if (form === 'csv') {
    const rowOf = (request: SignRequest) => csvRow(request, rate);
    return { head: csvHead(rate), tail: '', separator: '', rowOf };
  }
  const rowOf = (request: SignRequest) => JSON.stringify(exportedFacts(request));
  return { head: fileHead(new Date()), tail: FILE_TAIL, separator: ',\n', rowOf };
}

/**
 * Writes requests to a file. Each batch becomes a blob, which the browser may keep on disk, so the
 * file is never in this worker's memory as a whole.
 * @param rate for the columns of values in a CSV file
 * @throws the signal's reason when the job is cancelled
 */
export async function exportRequests(
  context: JobContext,
  form: 'csv' | 'json',
  selection: Selection,
  rate?: ExportRate,
): Promise<ReturnType<Jobs['export']>> {
  const { head, tail, separator, rowOf } = formatOf(form, rate);
  const batches: Blob[] = [];
  let count = 0;
  for await (const batch of inBatches(await getSelected(selection), BATCH_SIZE, context)) {
    const requests = await getRequests(batch);
    const text = requests.map(rowOf).join(separator);
    const joined = count > 0 && requests.length > 0 ? separator + text : text;
    batches.push(new Blob([joined]));
    count += requests.length;
  }
  context.signal.throwIfAborted();
  return { blob: new Blob([head, ...batches, tail]), count };
}
