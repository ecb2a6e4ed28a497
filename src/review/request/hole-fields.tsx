import { t } from '../../adapters/text/i18n';
import type { RequestInput } from '../../core/request/payload-body';
import { hasEditableAmount } from '../../core/transaction/amount-field';
import { nativeUnit } from '../../core/transaction/currency';
import type { Edits } from '../../core/transaction/edits';
import { findHoleValue, type Hole } from '../../core/transaction/hole';
import { Note } from '../../ui/components/note';
import { listText } from '../../ui/text/list-text';
import { decimalMark } from '../../ui/text/typed-amount-text';
import { RecipientInput } from '../write/recipient-input';
import { readingText } from './amount-text';
import { Input } from './input';
import type { RequestForm } from './use-request-form';

interface Props {
  readonly form: RequestForm;
  readonly input: RequestInput;
  /** The fields with an input of their own. */
  readonly fields: readonly (keyof Edits)[];
  readonly labels: HoleLabels | undefined;
}

/** Labels of inputs by the path of their field, for a request that the user writes. */
export type HoleLabels = Readonly<Record<string, string>>;

/** Names the fields that a program leaves open, and has an input for each without one of its own. */
export function HoleFields({ form, input, fields, labels }: Props) {
  const { openHoles } = form;
  const holes = (input.holes ?? []).filter(({ path }) => !isEdited(path, fields));
  return (
    <>
      {openHoles.length > 0 && !labels && (
        <Note severity="caution" role="status" data-holes>
          {t('holes_note', listText(openHoles.map(({ path }) => path)))}
        </Note>
      )}
      {holes.map((hole) => (
        <HoleField key={hole.path} {...{ form, hole }} label={labels?.[hole.path] ?? hole.path} />
      ))}
    </>
  );
}

interface FieldProps {
  readonly form: RequestForm;
  readonly hole: Hole;
  readonly label: string;
}

function HoleField({ form, hole, label }: FieldProps) {
  const { typedHoles, typeHole, network, edit } = form;
  const { path, type } = hole;
  const value = typedHoles[path] ?? '';
  const unit = type === 'Amount' ? nativeUnit(network) : '';
  const isAmount = type === 'Amount' || type === 'Value';
  const shared = {
    name: `hole-${path}`,
    label,
    value,
    problem: isWrong(hole, value) ? t('hole_wrong') : '',
    onText: (text: string) => typeHole(hole, text),
  };
  if (path !== 'Destination') {
    const reading = isAmount ? readingText(value, unit) : '';
    return <Input {...shared} class="mono" unit={unit || undefined} isRequired reading={reading} />;
  }
  return (
    <RecipientInput
      {...shared}
      onRecipient={({ address, tag }) => {
        typeHole(hole, address);
        edit({ tag: tag === undefined ? '' : String(tag) });
      }}
    />
  );
}

function isWrong(hole: Hole, typed = ''): boolean {
  return typed.trim() !== '' && findHoleValue(hole, typed, decimalMark()) === undefined;
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
