import type { Fields } from '../core/fields';
import { summarise, typeInWords } from '../core/summary';

/** A transaction in plain words: every field with its value. */
export function RequestFacts({ txjson }: { txjson: Fields }) {
  return (
    <dl class="facts">
      {summarise(txjson).flatMap(({ field, value }) => [
        <dt key={`${field}-name`}>{typeInWords(field)}</dt>,
        <dd key={field} class={value.length > 24 ? 'mono' : ''}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
