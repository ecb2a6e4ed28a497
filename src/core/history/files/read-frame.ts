import { findFields, findJson } from '../../fields';
import { FORMAT, VERSION } from './file-form';

/** Why a whole file is not taken; each its own sentence (`broken_<fault>`). */
export type FileFault = 'big' | 'many' | 'empty' | 'json' | 'foreign' | 'newer';

/** Half a gigabyte: a hundred thousand requests are a quarter of it. */
export const FILE_LIMIT = 2 ** 29;

/** More requests than these in one file nobody made. */
export const REQUEST_LIMIT = 500_000;

/** What is wrong with what stands around the requests; undefined when it is a file of ours. */
export function findFrameFault(frame: string | undefined): FileFault | undefined {
  const fields = findFields(findJson(frame ?? ''));
  if (!fields) return 'json';
  const { format, version, requests } = fields;
  if (format !== FORMAT || !Array.isArray(requests)) return 'foreign';
  if (!Number.isInteger(version) || Number(version) < 1) return 'foreign';
  return Number(version) > VERSION ? 'newer' : undefined;
}
