import type { Severity } from '../../core/severity';

/** Outlines in a box of 16 × 16: an octagon, a triangle, a circle. Their shapes differ, not only their colours. */
const OUTLINE: Record<Severity, string> = {
  danger: 'M5 1h6l4 4v6l-4 4H5l-4-4V5z',
  caution: 'M8 1.5 15 14.5H1z',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1z',
};

/** The stroke and the dot of an exclamation mark, or of an "i". */
const MARK: Record<Severity, string> = {
  danger: 'M8 4.2v5M8 11.4v.6',
  caution: 'M8 6v4.2M8 12v.6',
  info: 'M8 7.4v4.4M8 4.2v.6',
};

/** The icon of a severity. The word beside it says the same, so it is hidden from assistive technology. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  return (
    <svg class="severity" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={OUTLINE[severity]} />
      <path d={MARK[severity]} />
    </svg>
  );
}
