import type { Fields } from '../core/fields';
import { typeInWords } from '../core/transaction/summary';
import { type Line, linesOf } from '../core/transaction/transaction-lines';
import { sentenceText } from './sentence-text';
import { exactTimeText } from './time-text';

interface Props {
  readonly txjson: Fields;
  readonly network?: string | undefined;
}

/** A transaction in plain words: every field with its value. */
export function RequestFacts({ txjson, network }: Props) {
  return <Facts lines={linesOf(txjson, network)} />;
}

function Facts({ lines }: { lines: readonly Line[] }) {
  return (
    <dl class="facts">
      {lines.flatMap((line) => [
        <dt key={`${line.field}-name`}>{typeInWords(line.field)}</dt>,
        <Value key={line.field} line={line} />,
      ])}
    </dl>
  );
}

/** A value as text, as a moment, or as what is inside it. */
function Value({ line: { field, value, time, about, items } }: { line: Line }) {
  if (items) {
    return (
      <dd data-field={field} class="within">
        {items.map((lines, at) => (
          <Facts key={String(at)} lines={lines} />
        ))}
      </dd>
    );
  }
  return (
    <dd data-field={field} class={value.length > 24 ? 'mono' : ''}>
      {time === undefined ? value : exactTimeText(time)}
      {about && <span class="soft small block">{sentenceText(about)}</span>}
    </dd>
  );
}
