import type { SignRequest } from '../../request/sign-request';
import { FACT_NAMES } from './facts';

/** What a file of ours calls itself, and the newest version that we can read. */
export const FORMAT = 'xaman-companion-history';
export const VERSION = 1;

/** What stands before the requests; they follow, with `,` and a line end between them. */
export function fileHead(exportedAt: Date): string {
  const { format, version } = { format: FORMAT, version: VERSION };
  const head = JSON.stringify({ format, version, exportedAt: exportedAt.toISOString() });
  return `${head.slice(0, -1)},"requests":[\n`;
}

export const FILE_TAIL = '\n]}\n';

/**
 * What a file says of a request: its facts. Not the marks, which follow from them, nor what concerns
 * this device alone: what was told here, why it was not sent yet, when it was last looked at.
 */
export function fileForm(request: SignRequest): Partial<SignRequest> {
  const known = FACT_NAMES.filter((name) => request[name] !== undefined);
  return Object.fromEntries(known.map((name) => [name, request[name]]));
}
