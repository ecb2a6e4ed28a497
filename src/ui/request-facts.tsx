import type { Fields } from '../core/fields';
import { typeInWords } from '../core/transaction/summary';
import { linesOf } from '../core/transaction/transaction-lines';
import { exactTimeText } from './time-text';

interface Props {
  readonly txjson: Fields;
  readonly network?: string | undefined;
}

/** A transaction in plain words: every field with its value. */
export function RequestFacts({ txjson, network }: Props) {
  return (
    <dl class="facts">
      {linesOf(txjson, network).flatMap(({ field, value, time }) => [
        <dt key={`${field}-name`}>{typeInWords(field)}</dt>,
        <dd key={field} data-field={field} class={value.length > 24 ? 'mono' : ''}>
          {time === undefined ? value : exactTimeText(time)}
        </dd>,
      ])}
    </dl>
  );
}
