import { isPhone } from '../../adapters/browser/is-phone';
import { type TextKey, t } from '../../adapters/text/i18n';
import type { XamanLinkKind } from '../../core/recognise/recognised';
import { Note } from '../../ui/components/note';
import { OpenOnPhone } from '../../ui/components/open-on-phone';
import { Footer } from './footer';

interface Props {
  readonly linkKind: XamanLinkKind;
  readonly link: string;
}

/** A phone reads the QR code of a link with more characters only at the full width of the window. */
const WIDE_CODE_LENGTH = 150;

const TEXT: Record<XamanLinkKind, TextKey> = {
  xapp: 'elsewhere_xapp',
  payid: 'elsewhere_payid',
  pairing: 'elsewhere_pairing',
  feature: 'elsewhere_feature',
  translation: 'elsewhere_translation',
  'seed-alphabet': 'elsewhere_seed_alphabet',
};

/** Explains a link that only Xaman can open, and opens it on the phone. */
export function XamanLinkNote({ linkKind, link }: Props) {
  return (
    <>
      <h1>{t('elsewhere_title')}</h1>
      <Note severity="info" data-found="elsewhere" data-what={linkKind}>
        {t(TEXT[linkKind])}
      </Note>
      <div class={link.length > WIDE_CODE_LENGTH ? 'wide-qr' : ''}>
        <OpenOnPhone link={link} label={t('elsewhere_qr')} />
      </div>
      <p class="small soft">{t('elsewhere_hint')}</p>
      <p class="small mono break" data-link>
        {link}
      </p>
      <Footer>
        {!isPhone() && (
          <a class="button" href={link} target="_blank" rel="noreferrer">
            {t('open_link')}
          </a>
        )}
      </Footer>
    </>
  );
}
