import {
  importRequests,
  readKnownRequests,
  undoImport,
} from '../../../adapters/storage/imported-requests';
import { ALL_REQUESTS, announceRequestChange } from '../../../adapters/storage/request-changes';
import type { ImportComparison } from '../../../core/history/files/compare';
import { asImported } from '../../../core/history/files/imported';
import { JsonListSplitter } from '../../../core/history/files/json-list-splitter';
import {
  FILE_LIMIT,
  findFrameProblem,
  REQUEST_LIMIT,
} from '../../../core/history/files/read-frame';
import {
  parseFileRequest,
  type RequestReadProblem,
  type RequestReadResult,
} from '../../../core/history/files/read-request';
import type { SignRequest } from '../../../core/request/sign-request';
import type { FileReport, JobContext } from './job';
import { inBatches, splitLines } from './selected';

/** Requests stored in one transaction. */
const BATCH_SIZE = 200;

/**
 * The most open requests a file may contain. Each one is followed after the import, so a hostile
 * file could otherwise cause any number of connections.
 */
const MAX_OPEN = 100;

/** The report lists this many problems, and counts all. */
const MAX_LISTED = 100;

/**
 * Checks what a file contains. Stores nothing.
 * @throws the signal's reason when the job is cancelled
 */
export async function previewImport(context: JobContext, file: File): Promise<FileReport> {
  const report = await processFile(context, file, false);
  context.signal.throwIfAborted();
  return report;
}

/** Checks a file again, because the history may have changed since the preview, and imports it. */
export async function importFile(context: JobContext, file: File): Promise<FileReport> {
  try {
    return await processFile(context, file, true);
  } finally {
    announceRequestChange(ALL_REQUESTS);
  }
}

async function processFile(context: JobContext, file: File, stores: boolean): Promise<FileReport> {
  if (file.size > FILE_LIMIT) return { ok: false, problem: 'big' };
  const importedAt = Date.now();
  const known = await readKnownRequests(() => context.reportProgress(0, file.size));
  const counts: Record<ImportComparison, number> = { new: 0, same: 0, different: 0 };
  const problems: (RequestReadProblem & { position: number })[] = [];
  const imported: string[] = [];
  let damagedCount = 0;
  let position = 0;
  let openCount = 0;
  const parse = (text: string | undefined): RequestReadResult => {
    const result = parseFileRequest(text, importedAt);
    if (!result.ok || !asImported(result.request, importedAt).open) return result;
    openCount += 1;
    return openCount > MAX_OPEN ? { ok: false, reason: 'open' } : result;
  };
  const processBatch = async (texts: readonly (string | undefined)[]) => {
    const requests: SignRequest[] = [];
    for (const text of texts) {
      position += 1;
      const result = parse(text);
      if (result.ok) requests.push(result.request);
      else {
        damagedCount += 1;
        const { ok: _ok, ...problem } = result;
        if (problems.length < MAX_LISTED) problems.push({ ...problem, position });
      }
    }
    const comparisons = await importRequests(requests, known, stores ? importedAt : undefined);
    comparisons.forEach((comparison, at) => {
      counts[comparison] += 1;
      if (comparison === 'new' && stores) imported.push(requests[at]?.identifier ?? '');
    });
  };
  const splitter = new JsonListSplitter();
  let waiting: (string | undefined)[] = [];
  let done = 0;
  for await (const { text, size } of readParts(file)) {
    waiting.push(...splitter.push(text));
    while (waiting.length >= BATCH_SIZE && !context.signal.aborted) {
      await processBatch(waiting.slice(0, BATCH_SIZE));
      waiting = waiting.slice(BATCH_SIZE);
      await context.reportProgress(done, file.size);
    }
    done += size;
    if (position > REQUEST_LIMIT) return { ok: false, problem: 'many' };
    await context.reportProgress(done, file.size);
    if (context.signal.aborted) break;
  }
  if (!context.signal.aborted) {
    const problem = findFrameProblem(splitter.end());
    if (problem) return { ok: false, problem };
    await processBatch(waiting);
    if (position === 0) return { ok: false, problem: 'empty' };
  }
  return {
    ok: true,
    newCount: counts.new,
    sameCount: counts.same,
    differentCount: counts.different,
    damagedCount,
    problems,
    importedIdentifiers: imported.join('\n'),
    importedAt,
  };
}

/** Bytes of a file that are read at once. */
const PART_BYTES = 256 * 1024;

/** Yields the text of a file in parts, with their sizes in bytes. Invalid UTF-8 becomes U+FFFD. */
async function* readParts(file: File): AsyncGenerator<{ text: string; size: number }> {
  const decoder = new TextDecoder();
  for (let at = 0; at < file.size; at += PART_BYTES) {
    const bytes = await file.slice(at, at + PART_BYTES).arrayBuffer();
    const text = decoder.decode(bytes, { stream: at + PART_BYTES < file.size });
    yield { text, size: bytes.byteLength };
  }
}

/**
 * Deletes the requests of an import again.
 * @param identifiers one per line
 * @returns how many were deleted
 */
export async function undoFileImport(
  context: JobContext,
  identifiers: string,
  importedAt: number,
): Promise<number> {
  let count = 0;
  try {
    for await (const batch of inBatches(splitLines(identifiers), BATCH_SIZE, context)) {
      count += await undoImport(batch, importedAt);
    }
  } finally {
    announceRequestChange(ALL_REQUESTS);
  }
  return count;
}
