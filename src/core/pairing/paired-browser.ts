import { CompanionError } from '../companion-error';
import { findFields, findNumber, findText } from '../fields';

/** A session of the account at a relay; each of its browsers has one. */
export interface PairedBrowser {
  readonly id: string;
  /** The name that the browser gave when it was paired. */
  readonly label: string;
  readonly createdAt: number | undefined;
  readonly lastUsedAt: number | undefined;
  /** Whether it is the session of this browser. */
  readonly isCurrent: boolean;
}

/** The most sessions shown. */
const MAX_BROWSERS = 100;

/**
 * Reads a relay's list of sessions; malformed entries are left out.
 * @throws CompanionError `bad-answer`
 */
export function parsePairedBrowsers(body: unknown): PairedBrowser[] {
  const sessions = findFields(body)?.sessions;
  if (!Array.isArray(sessions)) throw new CompanionError('bad-answer');
  return sessions.slice(0, MAX_BROWSERS).flatMap((entry): PairedBrowser[] => {
    const fields = findFields(entry);
    const id = findText(fields?.id);
    if (!fields || !id) return [];
    return [
      {
        id,
        label: findText(fields.label)?.slice(0, 60) ?? '',
        createdAt: findMoment(fields.createdAt),
        lastUsedAt: findMoment(fields.lastUsedAt),
        isCurrent: fields.current === true,
      },
    ];
  });
}

/** A number that is a valid time of a Date. */
function findMoment(value: unknown): number | undefined {
  const moment = findNumber(value);
  return moment !== undefined && Math.abs(moment) <= 8.64e15 ? moment : undefined;
}
