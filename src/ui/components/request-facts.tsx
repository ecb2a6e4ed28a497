import type { Fields } from '../../core/fields';
import { findTag } from '../../core/transaction/address';
import { type FieldRow, fieldRowsOf } from '../../core/transaction/field-rows';
import { typeInWords } from '../../core/transaction/summary';
import { sentenceText } from '../text/sentence-text';
import { exactTimeText } from '../text/time-text';
import { ContactName } from './contact-name';
import { NameAddress } from './name-address';

interface Props {
  readonly txjson: Fields;
  readonly network?: string | undefined;
  /** The destination's tag when it is shown elsewhere. */
  readonly tag?: unknown;
}

/** A transaction in plain words: every field with its value, and the names the user gave. */
export function RequestFacts({ txjson, network, tag = txjson.DestinationTag }: Props) {
  return <Facts lines={fieldRowsOf(txjson, network)} fields={txjson} tag={tag} />;
}

interface FactsProps {
  readonly lines: readonly FieldRow[];
  /** What the lines are of; without it, what they say is all that is known. */
  readonly fields?: Fields;
  readonly tag?: unknown;
}

function Facts({ lines, fields, tag }: FactsProps) {
  return (
    <dl class="facts">
      {lines.flatMap((line) => {
        const { field } = line;
        const value = fields ? fields[field] : line.value;
        const place = { value, tag: field === 'Destination' ? tag : undefined };
        return [
          <dt key={`${field}-name`}>{typeInWords(field)}</dt>,
          <ContactName key={`${field}-contact`} {...place} />,
          <Value key={field} line={line} />,
          <NameAddress key={`${field}-naming`} {...place} />,
        ];
      })}
    </dl>
  );
}

/** The tag a list of lines tells, when it tells one. */
function tagIn(lines: readonly FieldRow[]): number | undefined {
  const text = lines.find(({ field }) => field === 'DestinationTag')?.value;
  return text === undefined ? undefined : findTag(text);
}

/** A value as text, as a moment, or as what is inside it. */
function Value({ line: { field, value, time, explanation, items } }: { line: FieldRow }) {
  if (items) {
    return (
      <dd data-field={field} class="within">
        {items.map((lines, at) => (
          <Facts key={String(at)} lines={lines} tag={tagIn(lines)} />
        ))}
      </dd>
    );
  }
  return (
    <dd data-field={field} class={value.length > 24 ? 'mono' : ''}>
      {time === undefined ? value || '–' : exactTimeText(time)}
      {explanation && <span class="soft small block">{sentenceText(explanation)}</span>}
    </dd>
  );
}
