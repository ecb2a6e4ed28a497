import { t } from '../../adapters/text/i18n';
import type { PageTarget } from '../../core/page-target';
import { hasSecret } from '../../core/recognise/hidden-secrets';
import { Note } from '../../ui/components/note';
import { Title } from '../../ui/components/title';
import { Footer } from '../no-request/footer';
import { codeInWords } from './code-in-words';
import type { TargetTexts } from './target-texts';

interface Props {
  readonly kind: PageTarget['kind'];
  readonly found: TargetTexts;
  readonly onChoice: (text: string) => void;
}

/** Lets the user choose when there are several codes, or when the only one may be the wrong one. */
export function CodeChoice({ kind, found, onChoice }: Props) {
  const { texts, isExact } = found;
  const isPage = kind === 'page';
  return (
    <>
      <Title>{t(isPage ? 'choose_found_title' : 'choose_code_title')}</Title>
      <p class="soft">
        {t(isPage ? 'choose_found' : isExact ? 'choose_code' : 'choose_code_shown')}
      </p>
      <ul class="stack" data-codes>
        {texts.map((text) => (
          <li key={text}>
            {hasSecret(text) ? (
              <Note severity="danger" data-code="secret">
                {t('code_secret')}
              </Note>
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
