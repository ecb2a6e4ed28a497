import { useState } from 'preact/hooks';
import { TabError } from '../../adapters/browser/tab';
import { t } from '../../adapters/text/i18n';
import type { PageTarget } from '../../core/page-target';
import { findDestination } from '../../core/transaction/destination';
import { Problem } from '../../ui/components/problem';
import { useAction } from '../../ui/hooks/use-action';
import { codeInWords } from '../reading/code-in-words';
import { findPastedPayment } from './pasted-payment';

interface Props {
  /** The page that the user came from. */
  readonly page: PageTarget;
  /** Called with the text of the code: an address or a payment link. */
  readonly onText: (text: string) => void;
}

/** Reads the recipient from a QR code on the page; lets the user choose when there are several. */
export function ScanRecipient({ page, onText }: Props) {
  const { busy, error, act } = useAction();
  const [problem, setProblem] = useState('');
  const [choices, setChoices] = useState<readonly string[]>([]);
  const take = (text: string) => {
    setChoices([]);
    onText(text);
  };
  const scan = async () => {
    setProblem('');
    setChoices([]);
    const found = await readPaymentCodes(page).catch(tabProblem);
    if (typeof found === 'string') return setProblem(found);
    const [only, ...others] = found;
    if (only === undefined) setProblem(t('no_payment_code'));
    else if (others.length === 0) take(only);
    else setChoices(found);
  };
  return (
    <div class="stack">
      <button type="button" class="small start" disabled={busy} onClick={() => act(scan)} data-scan>
        {t(busy ? 'looking_for_codes' : 'recipient_scan')}
      </button>
      {choices.map((text) => (
        <button key={text} type="button" class="choice" onClick={() => take(text)} data-code>
          {codeInWords(text)}
        </button>
      ))}
      <Problem text={problem || error} />
    </div>
  );
}

/** The texts of the codes on the page that ask for a payment. */
async function readPaymentCodes(page: PageTarget): Promise<string[]> {
  const { readPageCodes } = await import('../reading/read-codes-in-tab');
  const { texts } = await readPageCodes(page);
  return texts.filter(isPayable);
}

function isPayable(text: string): boolean {
  return findDestination(text.trim()) !== undefined || findPastedPayment(text) !== undefined;
}

/** The sentence for a page that cannot be read; other errors are thrown on. */
function tabProblem(error: unknown): string {
  if (!(error instanceof TabError)) throw error;
  console.warn(error, error.cause);
  return t(`tab_${error.problem}`);
}
