import { t } from '../../adapters/text/i18n';
import type { Fields } from '../../core/fields';
import { sentencesOf } from '../../core/transaction/sentences';
import type { Sentence } from '../../core/transaction/sentences/sentence';
import { type FindName, useNames } from '../hooks/use-contacts';
import { partyText, sentenceText } from '../text/sentence-text';

interface Props {
  readonly txjson: Fields;
  readonly network?: string | undefined;
  /** The destination tag is shown elsewhere. */
  readonly hasTag?: boolean;
}

/**
 * What a transaction does: the main sentence, then details; nothing for an unknown type. The name of
 * a payee in the address book stands in place of the address.
 */
export function Sentences({ txjson, network, hasTag = false }: Props) {
  const [main, ...all] = sentencesOf(txjson, network);
  const findName = useNames(main ? partiesIn([main, ...all]) : []);
  if (!main) return null;
  const others = all.filter(({ name, step }) => !(hasTag && name === 'tag' && step === undefined));
  const details = others.filter(({ step }) => step === undefined);
  const steps = [...new Set(others.flatMap(({ step }) => step ?? []))];
  return (
    <div class="says" data-sentence={main.name}>
      <p>{sentenceText(main, findName)}</p>
      {details.length > 0 && (
        <ul>
          {details.map((sentence, at) => (
            <li key={String(at)}>{sentenceText(sentence, findName)}</li>
          ))}
        </ul>
      )}
      {steps.length > 0 && (
        <ol>
          {steps.map((step) => (
            <Step
              key={step}
              sentences={others.filter((sentence) => sentence.step === step)}
              findName={findName}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

/** The addresses of all parties of the sentences. */
function partiesIn(sentences: readonly Sentence[]): string[] {
  const found = sentences.flatMap(({ by, parts }) => [
    ...(by === undefined ? [] : [by]),
    ...parts.flatMap((part) => (typeof part === 'object' && 'address' in part ? part.address : [])),
  ]);
  return [...new Set(found)];
}

interface StepProps {
  readonly sentences: readonly Sentence[];
  readonly findName: FindName;
}

/** One transaction of a batch: its account, and what it does. */
function Step({ sentences, findName }: StepProps) {
  const by = sentences[0]?.by;
  return (
    <li>
      {by && (
        <span class="soft small block">{t('say_by', partyText({ address: by }, findName))}</span>
      )}
      {sentences.map((sentence) => sentenceText(sentence, findName)).join(' ')}
    </li>
  );
}
