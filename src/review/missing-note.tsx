import { t } from '../adapters/text/i18n';
import type { MissingPart } from '../core/draft';
import { Note } from '../ui/components/note';

/** Says what the text may lack, when the page could not be read. */
export function MissingNote({ missing }: { missing: MissingPart | undefined }) {
  if (!missing) return null;
  return (
    <Note severity={missing === 'end' ? 'caution' : 'info'} data-missing={missing}>
      {t(`selection_${missing}`)}
    </Note>
  );
}
