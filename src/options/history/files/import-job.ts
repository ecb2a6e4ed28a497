import {
  importRequests,
  readKnownRequests,
  undoImport,
} from '../../../adapters/storage/imported-requests';
import { ALL_REQUESTS, announceRequestChange } from '../../../adapters/storage/request-changes';
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
import { inParts, linesOf } from './chosen';
import type { FileReport, Steps } from './job';

/** So many requests are stored in one step. */
const AT_ONCE = 200;

/** Each that is open is listened to: nobody has more of them, but a hostile file may. */
const MOST_OPEN = 100;

/** As many of the damaged ones are listed; the count tells of the others. */
const LISTED = 100;

/**
 * What a file would bring; nothing is stored.
 * @throws what the signal says when it is cancelled
 */
export async function readFile(steps: Steps, file: File): Promise<FileReport> {
  const report = await goThrough(steps, file, false);
  steps.signal.throwIfAborted();
  return report;
}

/** The same once more, and this time it is stored: what changed meanwhile is minded. */
export async function importFile(steps: Steps, file: File): Promise<FileReport> {
  try {
    return await goThrough(steps, file, true);
  } finally {
    announceRequestChange(ALL_REQUESTS);
  }
}

async function goThrough(steps: Steps, file: File, isStored: boolean): Promise<FileReport> {
  if (file.size > FILE_LIMIT) return { ok: false, fault: 'big' };
  const importedAt = Date.now();
  const known = await readKnownRequests(() => steps.tell(0, file.size));
  const counts = { fresh: 0, same: 0, different: 0, damaged: 0 };
  const faults: (RequestReadProblem & { at: number })[] = [];
  const brought: string[] = [];
  let place = 0;
  let open = 0;
  const judge = (text: string | undefined): RequestReadResult => {
    const read = parseFileRequest(text, importedAt);
    if (!read.ok || !asImported(read.request, importedAt).open) return read;
    open += 1;
    return open > MOST_OPEN ? { ok: false, why: 'open' } : read;
  };
  const take = async (texts: readonly (string | undefined)[]) => {
    const good: SignRequest[] = [];
    for (const text of texts) {
      place += 1;
      const read = judge(text);
      if (read.ok) good.push(read.request);
      else {
        counts.damaged += 1;
        const { ok: _ok, ...fault } = read;
        if (faults.length < LISTED) faults.push({ ...fault, at: place });
      }
    }
    const standings = await importRequests(good, known, isStored ? importedAt : undefined);
    standings.forEach((standing, at) => {
      counts[standing] += 1;
      if (standing === 'fresh' && isStored) brought.push(good[at]?.identifier ?? '');
    });
  };
  const pieces = new JsonListSplitter();
  let waiting: (string | undefined)[] = [];
  let done = 0;
  for await (const { text, size } of partsOf(file)) {
    waiting.push(...pieces.push(text));
    while (waiting.length >= AT_ONCE && !steps.signal.aborted) {
      await take(waiting.slice(0, AT_ONCE));
      waiting = waiting.slice(AT_ONCE);
      await steps.tell(done, file.size);
    }
    done += size;
    if (place > REQUEST_LIMIT) return { ok: false, fault: 'many' };
    await steps.tell(done, file.size);
    if (steps.signal.aborted) break;
  }
  if (!steps.signal.aborted) {
    const fault = findFrameProblem(pieces.end());
    if (fault) return { ok: false, fault };
    await take(waiting);
    if (place === 0) return { ok: false, fault: 'empty' };
  }
  return { ok: true, ...counts, faults, brought: brought.join('\n'), importedAt };
}

/** So much of a file is read at once, in bytes. */
const PART = 256 * 1024;

/** A file's text in parts, each with how many bytes it was; bytes that are none become a mark. */
async function* partsOf(file: File): AsyncGenerator<{ text: string; size: number }> {
  const decoder = new TextDecoder();
  for (let at = 0; at < file.size; at += PART) {
    const bytes = await file.slice(at, at + PART).arrayBuffer();
    const text = decoder.decode(bytes, { stream: at + PART < file.size });
    yield { text, size: bytes.byteLength };
  }
}

/** Takes out what an import brought, and nothing else. */
export async function takeBack(steps: Steps, brought: string, at: number): Promise<number> {
  let taken = 0;
  try {
    for await (const part of inParts(linesOf(brought), AT_ONCE, steps)) {
      taken += await undoImport(part, at);
    }
  } finally {
    announceRequestChange(ALL_REQUESTS);
  }
  return taken;
}
