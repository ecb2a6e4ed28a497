import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { findFields, findJson, findNumber, findText } from '../../../core/fields';

/** A process that claims a folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Equal where one kernel has both processes and one mount of the folder: sockets work there. */
  readonly place: string;
}

/** This process, as a holder of the folder. */
export function ownHolder(folder: string): Holder {
  const { dev } = statSync(folder);
  return { pid: process.pid, host: hostname(), place: `${findBootId() ?? hostname()} ${dev}` };
}

/** Undefined for a text that is not wholly written. */
export function findHolder(text: string): Holder | undefined {
  const fields = findFields(findJson(text));
  const [pid, host] = [findNumber(fields?.pid), findText(fields?.host)];
  const place = findText(fields?.place);
  return pid && host && place ? { pid, host, place } : undefined;
}

/** Names a holder to the operator; its pid alone means nothing on another host. */
export function nameHolder(holder: Pick<Holder, 'pid' | 'host'> | undefined): string {
  if (!holder) return 'another relay';
  const { pid, host } = holder;
  return host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
}

/** The same in all containers of one machine, another after each boot; Linux only. */
function findBootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
}
