import { t } from '../adapters/text/i18n';
import { typeText } from '../adapters/text/type-text';
import type { RecognisedChoice } from '../core/recognise/recognised';
import { shortAddress, titleOf } from '../core/transaction/summary';
import { Title } from '../ui/components/title';
import { Footer } from './no-request/footer';
import { OBJECT_TITLES } from './no-request/object-titles';

interface Props {
  readonly choices: readonly RecognisedChoice[];
  readonly onChoice: (choice: RecognisedChoice) => void;
}

/** Lets the user choose one of several transactions or objects in a text. */
export function TransactionChoice({ choices, onChoice }: Props) {
  const hasObject = choices.some(({ kind }) => kind === 'object');
  return (
    <>
      <Title>{t(hasObject ? 'several_objects_title' : 'several_title')}</Title>
      <p class="soft">{t(hasObject ? 'several_objects_text' : 'several_text')}</p>
      <ol class="stack" data-found="several">
        {choices.map((choice) => (
          <li key={JSON.stringify(choice)}>
            <button type="button" class="choice" onClick={() => onChoice(choice)}>
              {choiceInWords(choice)}
            </button>
          </li>
        ))}
      </ol>
      <Footer />
    </>
  );
}

/** "Payment · 25 XRP · to r9cZA1…rrps7", or the beginning of an id, a hash or of a binary form. */
function choiceInWords(choice: RecognisedChoice): string {
  if (choice.kind === 'object')
    return `${t(OBJECT_TITLES[choice.what])} · ${choice.id.slice(0, 16)}…`;
  if (choice.kind !== 'transaction') {
    const text = choice.kind === 'hash' ? choice.txid : choice.hex;
    return `${t('transaction')} · ${text.slice(0, 16)}…`;
  }
  const { txjson } = choice;
  const network = choice.options?.network;
  const { amount } = titleOf({ txjson, options: network ? { force_network: network } : {} });
  const { Destination: destination } = txjson;
  const to = typeof destination === 'string' ? t('code_to', shortAddress(destination)) : undefined;
  return [typeText(txjson.TransactionType), amount, to].filter(Boolean).join(' · ');
}
