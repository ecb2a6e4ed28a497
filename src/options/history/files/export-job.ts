import { getRequests } from '../../../adapters/storage/request-reads';
import { CSV_HEAD, csvRow } from '../../../core/history/files/csv-row';
import { exportedFacts, FILE_TAIL, fileHead } from '../../../core/history/files/file-form';
import type { SignRequest } from '../../../core/request/sign-request';
import { chosen, inParts } from './chosen';
import type { Jobs, Steps, Which } from './job';

/** So many requests become one piece of the file: the page is not to wait for its turn. */
const AT_ONCE = 250;

/** The piece of a file for some requests. */
interface Form {
  readonly head: string;
  readonly tail: string;
  readonly between: string;
  readonly row: (request: SignRequest) => string;
}

function formOf(form: 'csv' | 'json'): Form {
  if (form === 'csv') return { head: CSV_HEAD, tail: '', between: '', row: csvRow };
  const row = (request: SignRequest) => JSON.stringify(exportedFacts(request));
  return { head: fileHead(new Date()), tail: FILE_TAIL, between: ',\n', row };
}

/**
 * Requests as a file. Its pieces are handed to the browser as they are made: nothing of it is held
 * here.
 * @throws what the signal says when it is cancelled: half a file is none
 */
export async function exportRequests(
  steps: Steps,
  name: 'csv' | 'json',
  which: Which,
): Promise<ReturnType<Jobs['export']>> {
  const { head, tail, between, row } = formOf(name);
  const pieces: Blob[] = [];
  let count = 0;
  for await (const part of inParts(await chosen(which), AT_ONCE, steps)) {
    const requests = await getRequests(part);
    const text = requests.map(row).join(between);
    const joined = count > 0 && requests.length > 0 ? between + text : text;
    pieces.push(new Blob([joined]));
    count += requests.length;
  }
  steps.signal.throwIfAborted();
  return { blob: new Blob([head, ...pieces, tail]), count };
}
