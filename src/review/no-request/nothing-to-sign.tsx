import { t } from '../../adapters/text/i18n';
import type { Recognised } from '../../core/recognise/recognised';
import { Footer } from './footer';
import { nothingText } from './nothing-text';

interface Props {
  readonly found: Extract<Recognised, { kind: 'secret' | 'nothing' }>;
}

/** A plain no: what was looked for and what to try. A secret is never shown again. */
export function NothingToSign({ found }: Props) {
  const secret = found.kind === 'secret';
  return (
    <>
      <h1>{secret ? t('secret_title') : t('nothing_title')}</h1>
      <p class={`note ${secret ? 'bad' : ''}`} role="alert" data-found={found.kind}>
        {secret ? t('secret_text') : nothingText(found.why, found.part)}
      </p>
      <Footer />
    </>
  );
}
