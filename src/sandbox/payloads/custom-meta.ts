import { ApiError } from '../state/api-error';
import type { CustomMeta } from './request';

/**
 * Checks `custom_meta` (§3.1): identifier ≤ 40, instruction ≤ 280 after white-space collapsing,
 * blob ≤ 1500 as JSON.
 * @throws ApiError 413 when one is longer (§3.7)
 */
export function parseCustomMeta(value: unknown): CustomMeta {
  const meta = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const identifier = parseIdentifier(meta.identifier);
  const instruction =
    typeof meta.instruction === 'string' ? collapseWhitespace(meta.instruction) || null : null;
  const blob = parseBlob(meta.blob);
  const isTooLong =
    (identifier?.length ?? 0) > 40 ||
    (instruction?.length ?? 0) > 280 ||
    (blob !== null && JSON.stringify(blob).length > 1500);
  if (isTooLong) throw new ApiError(413);
  return { identifier, blob, instruction };
}

function parseIdentifier(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

function parseBlob(value: unknown): unknown {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'object' && value !== null ? value : null;
}

/** Collapses runs of blanks, removes empty lines and trims the ends (§3.1). */
function collapseWhitespace(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
