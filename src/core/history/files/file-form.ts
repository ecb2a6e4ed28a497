import type { SignRequest } from '../../request/sign-request';
import { FACT_NAMES } from './facts';

/** The name of our file format, and the newest version that this code reads. */
export const FILE_FORMAT = 'xaman-companion-history';
export const FILE_VERSION = 1;

/** The beginning of the file. The requests follow, separated by `,` and a line feed. */
export function fileHead(exportedAt: Date): string {
  const { format, version } = { format: FILE_FORMAT, version: FILE_VERSION };
  const head = JSON.stringify({ format, version, exportedAt: exportedAt.toISOString() });
  return `${head.slice(0, -1)},"requests":[\n`;
}

export const FILE_TAIL = '\n]}\n';

/**
 * The facts of a request that go into a file. Left out: the index flags, which are computed from
 * the facts, and what concerns only this device, such as notifications shown, the last send problem
 * and the time of the last refresh.
 */
export function exportedFacts(request: SignRequest): Partial<SignRequest> {
  const present = FACT_NAMES.filter((name) => request[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, request[name]]));
}
