import type { Fields } from '../core/fields';
import { summarise, typeInWords } from '../core/summary';

interface Props {
  readonly txjson: Fields;
  readonly network?: string | undefined;
}

/** A transaction in plain words: every field with its value. */
export function RequestFacts({ txjson, network }: Props) {
  return (
    <dl class="facts">
      {summarise(txjson, network).flatMap(({ field, value }) => [
        <dt key={`${field}-name`}>{typeInWords(field)}</dt>,
        <dd key={field} class={value.length > 24 ? 'mono' : ''}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
