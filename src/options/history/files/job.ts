import type { ErrorCode } from '../../../core/companion-error';
import type { ExportRate } from '../../../core/history/files/csv-row';
import type { HistoryFileProblem } from '../../../core/history/files/read-frame';
import type { RequestReadProblem } from '../../../core/history/files/read-request';

/**
 * Requests that a job is for: those with these identifiers (one per line), those whose identifiers
 * sort before one, or all.
 */
export interface Selection {
  readonly identifiers?: string;
  readonly before?: string;
}

/**
 * Long jobs, which run in a web worker. A cancelled job returns what it did until then; `export` and
 * `read` return nothing.
 */
export interface Jobs {
  export: (
    form: 'csv' | 'json',
    selection: Selection,
    rate?: ExportRate,
  ) => { blob: Blob; count: number };
  /** Checks a file without importing it. */
  read: (file: File) => FileReport;
  import: (file: File) => FileReport;
  /** Deletes the imported requests again. @returns how many */
  takeBack: (identifiers: string, importedAt: number) => number;
  remove: (selection: Selection, isPermanent: boolean) => { removed: number; open: number };
  restore: () => void;
}
export type JobName = keyof Jobs;

/** What a file contains, or why it cannot be imported. */
export type FileReport =
  | { readonly ok: false; readonly problem: HistoryFileProblem }
  | {
      readonly ok: true;
      /** Requests that are not in the history yet. */
      readonly newCount: number;
      /** Requests that the history has already. */
      readonly sameCount: number;
      /** Requests that the history has with other facts; they are not imported. */
      readonly differentCount: number;
      /** Requests that cannot be imported. */
      readonly damagedCount: number;
      /** The first problems, with the positions of the requests in the file, from 1. */
      readonly problems: readonly (RequestReadProblem & { readonly position: number })[];
      /** One per line; empty when the file was only checked. */
      readonly importedIdentifiers: string;
      /** The time stored with each imported request. */
      readonly importedAt: number;
    };

/** Messages from the page to the worker. A worker runs one job. */
export type JobCall =
  | { readonly name: JobName; readonly args: readonly unknown[] }
  | { readonly name: 'cancel' };

/** Messages from the worker to the page. */
export type JobReply =
  | { readonly about: 'progress'; readonly done: number; readonly total: number }
  /** `result` is undefined when the job was cancelled without a result. */
  | { readonly about: 'result'; readonly result: unknown }
  | { readonly about: 'failure'; readonly code: ErrorCode };

/** Passed to each job. */
export interface JobContext {
  /** Aborts when the user cancels the job. */
  readonly signal: AbortSignal;
  /** Reports the progress, and waits for a task in which a cancel message can arrive. */
  reportProgress(done: number, total: number): Promise<void>;
}
