import { t } from '../../adapters/text/i18n';
import type { Recognised } from '../../core/recognise/recognised';
import { Footer } from './footer';
import { nothingText } from './nothing-text';

interface Props {
  readonly recognised: Extract<Recognised, { kind: 'secret' | 'nothing' }>;
}

/** Says that there is nothing to sign, why, and what to try. It never shows a secret. */
export function NothingToSign({ recognised }: Props) {
  const isSecret = recognised.kind === 'secret';
  return (
    <>
      <h1>{isSecret ? t('secret_title') : t('nothing_title')}</h1>
      <p class={`note ${isSecret ? 'bad' : ''}`} role="alert" data-found={recognised.kind}>
        {isSecret ? t('secret_text') : nothingText(recognised.why, recognised.part)}
      </p>
      <Footer />
    </>
  );
}
