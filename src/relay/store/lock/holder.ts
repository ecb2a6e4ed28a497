import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { findFields, findJson, findNumber, findText } from '../../../core/fields';

/** A process that claims a folder. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /**
   * Boot id and device. Equal values mean one kernel and one mount, so sockets work between both.
   */
  readonly place: string;
}

/** Describes this process as holder of a folder. */
export function ownHolder(folder: string): Holder {
  const { dev } = statSync(folder);
  return { pid: process.pid, host: hostname(), place: `${findBootId() ?? hostname()} ${dev}` };
}

/** Reads the content of a claim's file; undefined while it is incomplete. */
export function findHolder(text: string): Holder | undefined {
  const fields = findFields(findJson(text));
  const [pid, host] = [findNumber(fields?.pid), findText(fields?.host)];
  const place = findText(fields?.place);
  return pid && host && place ? { pid, host, place } : undefined;
}

/**
 * Text for the operator. Includes the host when it differs, because a pid is valid on one host
 * only.
 */
export function describeHolder(holder: Pick<Holder, 'pid' | 'host'> | undefined): string {
  if (!holder) return 'another relay';
  const { pid, host } = holder;
  return host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
}

/** Equal in all containers of one machine and new after each boot; Linux only. */
function findBootId(): string | undefined {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return undefined;
  }
}
