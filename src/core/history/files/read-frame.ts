import { findFields, findJson } from '../../fields';
import { FILE_FORMAT, FILE_VERSION } from './file-form';

/** Why a whole file is rejected; each has its own sentence (`broken_<fault>`). */
export type HistoryFileProblem = 'big' | 'many' | 'empty' | 'json' | 'foreign' | 'newer';

/** 512 MiB, in bytes. A history of 100,000 requests takes about a quarter of it. */
export const FILE_LIMIT = 2 ** 29;

/** The most requests in one file. */
export const REQUEST_LIMIT = 500_000;

/**
 * Checks the text around the requests: format name and version. Undefined when the file is valid.
 */
export function findFrameProblem(frame: string | undefined): HistoryFileProblem | undefined {
  const fields = findFields(findJson(frame ?? ''));
  if (!fields) return 'json';
  const { format, version, requests } = fields;
  if (format !== FILE_FORMAT || !Array.isArray(requests)) return 'foreign';
  if (!Number.isInteger(version) || Number(version) < 1) return 'foreign';
  return Number(version) > FILE_VERSION ? 'newer' : undefined;
}
