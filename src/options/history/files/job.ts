import type { ErrorCode } from '../../../core/companion-error';
import type { FileProblem } from '../../../core/history/files/read-frame';
import type { RequestReadProblem } from '../../../core/history/files/read-request';

/** Requests by their identifiers, a line each; or all of them, or all that sort before one. */
export interface Which {
  readonly identifiers?: string;
  readonly before?: string;
}

/**
 * What takes long and is done beside the page, in a worker of its own: name → signature. Each result
 * says how far it came when it was cancelled.
 */
export interface Jobs {
  export: (form: 'csv' | 'json', which: Which) => { blob: Blob; count: number };
  /** What a file would bring. */
  read: (file: File) => FileReport;
  /** Brings it in. */
  import: (file: File) => FileReport;
  /** Takes out what an import brought. */
  takeBack: (brought: string, at: number) => number;
  remove: (which: Which, forGood: boolean) => { removed: number; open: number };
  restore: () => void;
}
export type JobName = keyof Jobs;

export type FileReport =
  | { readonly ok: false; readonly fault: FileProblem }
  | {
      readonly ok: true;
      readonly fresh: number;
      readonly same: number;
      readonly different: number;
      readonly damaged: number;
      /** The first of the damaged ones, by their place in the file, from 1. */
      readonly faults: readonly (RequestReadProblem & { readonly at: number })[];
      /** The identifiers of those that came in, a line each, and the moment they are marked with. */
      readonly brought: string;
      readonly importedAt: number;
    };

/** What the page says to the worker: what to do, once, and that it is to stop. */
export type JobQuestion =
  | { readonly name: JobName; readonly args: readonly unknown[] }
  | { readonly name: 'cancel' };

export type JobAnswer =
  | { readonly about: 'progress'; readonly done: number; readonly total: number }
  /** Undefined when it was cancelled and nothing came of it. */
  | { readonly about: 'result'; readonly result: unknown }
  | { readonly about: 'failure'; readonly code: ErrorCode };

/** How a job goes on. */
export interface Steps {
  readonly signal: AbortSignal;
  /** Says how far it is, and lets a cancel come in between. */
  tell(done: number, total: number): Promise<void>;
}
