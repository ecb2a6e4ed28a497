import { t } from '../../adapters/text/i18n';
import type { MissingPart } from '../../core/draft';
import type { Recognised } from '../../core/recognise/recognised';
import { Note } from '../../ui/components/note';
import { MissingNote } from '../missing-note';
import { Footer } from './footer';
import { nothingText } from './nothing-text';

interface Props {
  readonly recognised: Extract<Recognised, { kind: 'secret' | 'nothing' }>;
  readonly missing?: MissingPart | undefined;
}

/** Says that there is nothing to sign, why, and what to try. It never shows a secret. */
export function NothingToSign({ recognised, missing }: Props) {
  const isSecret = recognised.kind === 'secret';
  return (
    <>
      <h1>{isSecret ? t('secret_title') : t('nothing_title')}</h1>
      <Note severity={isSecret ? 'danger' : 'info'} role="alert" data-found={recognised.kind}>
        {isSecret ? t('secret_text') : nothingText(recognised.why, recognised.part)}
      </Note>
      {!isSecret && <MissingNote missing={missing} />}
      <Footer />
    </>
  );
}
