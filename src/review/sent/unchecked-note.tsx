import { t } from '../../adapters/text/i18n';
import type { UncheckedReason } from '../../core/signed/signed-check';
import { Note } from '../../ui/components/note';

/** Why what was signed could not be compared with the request. */
export function UncheckedNote({ reason }: { reason: UncheckedReason }) {
  return (
    <Note severity="caution" data-signed="unchecked">
      {t(`uncheckable_${reason}`)}
    </Note>
  );
}
