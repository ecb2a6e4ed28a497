import { t } from '../../adapters/text/i18n';
import type { PageTarget } from '../../core/page-target';
import { hasSecret } from '../../core/recognise/hidden-secrets';
import { Title } from '../../ui/components/title';
import { Footer } from '../no-request/footer';
import { codeInWords } from './code-in-words';
import type { TargetTexts } from './read-codes-in-tab';

interface Props {
  readonly kind: PageTarget['kind'];
  readonly read: TargetTexts;
  readonly onChoice: (text: string) => void;
}

/** Several codes, or none that is surely the one meant: the user says which. */
export function CodeChoice({ kind, read, onChoice }: Props) {
  const { texts, exact } = read;
  const isPage = kind === 'page';
  return (
    <>
      <Title>{t(isPage ? 'choose_found_title' : 'choose_code_title')}</Title>
      <p class="soft">{t(isPage ? 'choose_found' : exact ? 'choose_code' : 'choose_code_shown')}</p>
      <ul class="stack" data-codes>
        {texts.map((text) => (
          <li key={text}>
            {hasSecret(text) ? (
              <p class="note bad" data-code="secret">
                {t('code_secret')}
              </p>
            ) : (
              <button type="button" class="choice" onClick={() => onChoice(text)}>
                {codeInWords(text)}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Footer />
    </>
  );
}
