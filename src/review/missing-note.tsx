import { t } from '../adapters/text/i18n';
import type { MissingPart } from '../core/draft';

/** Says what the text may lack, when the page could not be read. */
export function MissingNote({ missing }: { missing: MissingPart | undefined }) {
  if (!missing) return null;
  return (
    <p class={`note small ${missing === 'end' ? 'warn' : ''}`} data-missing={missing}>
      {t(`selection_${missing}`)}
    </p>
  );
}
