import { fieldText } from '../../adapters/text/type-text';
import { type Fields, findFields } from '../../core/fields';
import { findTag } from '../../core/transaction/address';
import { type FieldRow, fieldRowsOf } from '../../core/transaction/field-rows';
import { sentenceText } from '../text/sentence-text';
import { exactTimeText } from '../text/time-text';
import { ContactName } from './contact-name';
import { IssuerName } from './issuer-name';
import { NameAddress } from './name-address';

interface Props {
  readonly txjson: Fields;
  readonly network?: string | undefined;
  /** The destination tag, when `txjson` does not contain it. */
  readonly tag?: unknown;
}

/** Lists the fields of a transaction with their values and the names of contacts. */
export function RequestFacts({ txjson, network, tag = txjson.DestinationTag }: Props) {
  return <Facts rows={fieldRowsOf(txjson, network)} fields={txjson} tag={tag} />;
}

interface FactsProps {
  readonly rows: readonly FieldRow[];
  /** The fields that the rows show; without them the rows' own texts are used. */
  readonly fields?: Fields;
  readonly tag?: unknown;
}

function Facts({ rows, fields, tag }: FactsProps) {
  return (
    <dl class="facts">
      {rows.flatMap((row) => {
        const { field } = row;
        const value = fields ? fields[field] : row.value;
        const addressProps = { value, tag: field === 'Destination' ? tag : undefined };
        const isMoney = findFields(value) !== undefined;
        return [
          <dt key={`${field}-name`}>{fieldText(field)}</dt>,
          !isMoney && <ContactName key={`${field}-contact`} {...addressProps} />,
          <Value key={field} row={row} />,
          isMoney && (
            <IssuerName
              key={`${field}-issuer`}
              value={value}
              field={field}
              type={fields?.TransactionType}
            />
          ),
          <NameAddress key={`${field}-naming`} {...addressProps} />,
        ];
      })}
    </dl>
  );
}

/** The destination tag among the rows, if there is one. */
function findTagIn(rows: readonly FieldRow[]): number | undefined {
  const text = rows.find(({ field }) => field === 'DestinationTag')?.value;
  return text === undefined ? undefined : findTag(text);
}

/** A value as text, as a local time, or as a list of its inner fields. */
function Value({ row: { field, value, time, explanation, items } }: { row: FieldRow }) {
  if (items) {
    return (
      <dd data-field={field} class="within">
        {items.map((rows, at) => (
          <Facts key={String(at)} rows={rows} tag={findTagIn(rows)} />
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
