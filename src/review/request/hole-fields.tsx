import { t } from '../../adapters/text/i18n';
import type { RequestInput } from '../../core/request/payload-body';
import { hasEditableAmount } from '../../core/transaction/amount-field';
import { nativeUnit } from '../../core/transaction/currency';
import type { Edits } from '../../core/transaction/edits';
import { findHoleValue, type Hole } from '../../core/transaction/hole';
import { listText } from '../../ui/text/list-text';
import { Input } from './input';
import type { RequestForm } from './use-request-form';

interface Props {
  readonly form: RequestForm;
  readonly input: RequestInput;
  /** The fields with an input of their own. */
  readonly fields: readonly (keyof Edits)[];
}

/** Names the fields that a program leaves open, and has an input for each without one of its own. */
export function HoleFields({ form, input, fields }: Props) {
  const { openHoles, typedHoles, typeHole, network } = form;
  const holes = (input.holes ?? []).filter(({ path }) => !isEdited(path, fields));
  return (
    <>
      {openHoles.length > 0 && (
        <p class="note warn small" role="status" data-holes>
          {t('holes_note', listText(openHoles.map(({ path }) => path)))}
        </p>
      )}
      {holes.map((hole) => (
        <Input
          key={hole.path}
          name={`hole-${hole.path}`}
          class="mono"
          label={hole.path}
          unit={hole.type === 'Amount' ? nativeUnit(network) : undefined}
          isRequired
          value={typedHoles[hole.path] ?? ''}
          problem={isWrong(hole, typedHoles[hole.path]) ? t('hole_wrong') : ''}
          onText={(text) => typeHole(hole, text)}
        />
      ))}
    </>
  );
}

function isWrong(hole: Hole, typed = ''): boolean {
  return typed.trim() !== '' && findHoleValue(hole, typed) === undefined;
}

function isEdited(path: string, fields: readonly (keyof Edits)[]): boolean {
  if (path === 'Destination') return fields.includes('destination');
  return /^(?:Limit)?Amount(?:\.value)?$/.test(path) && fields.includes('amount');
}

/**
 * The visible fields without those that a hole has an input for: a token whose issuer is open cannot
 * be edited as one amount.
 */
export function withoutHoles(
  fields: readonly (keyof Edits)[],
  { txjson, holes = [] }: RequestInput,
): readonly (keyof Edits)[] {
  const isOpen = (start: RegExp) => holes.some(({ path }) => start.test(path));
  const hasOpenAmount = isOpen(/^(?:Limit)?Amount\b/) && !hasEditableAmount(txjson);
  return fields.filter((field) => {
    if (field === 'amount') return !hasOpenAmount;
    return field !== 'tag' || !isOpen(/^DestinationTag$/);
  });
}
