import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import { sentencesOf } from '../../core/transaction/sentences';
import type { Sentence } from '../../core/transaction/sentences/sentence';
import { sentenceText } from '../text/sentence-text';

interface Props {
  readonly txjson: Fields;
  readonly network?: string | undefined;
}

/** What a transaction does: the main sentence, then details; nothing for an unknown type. */
export function Sentences({ txjson, network }: Props) {
  const [main, ...others] = sentencesOf(txjson, network);
  if (!main) return null;
  const details = others.filter(({ step }) => step === undefined);
  const steps = [...new Set(others.flatMap(({ step }) => step ?? []))];
  return (
    <div class="says" data-sentence={main.name}>
      <p>{sentenceText(main)}</p>
      {details.length > 0 && (
        <ul>
          {details.map((sentence, at) => (
            <li key={String(at)}>{sentenceText(sentence)}</li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <Step key={step} sentences={others.filter((sentence) => sentence.step === step)} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** One transaction of a batch: its account, and what it does. */
function Step({ sentences }: { sentences: readonly Sentence[] }) {
  const by = sentences[0]?.by;
  return (
    <li>
      {by && <span class="soft small block">{t('say_by', by)}</span>}
      {sentences.map(sentenceText).join(' ')}
    </li>
  );
}
