import { isPhone } from '../../adapters/browser/device';
import { type TextKey, t } from '../../adapters/text/i18n';
import type { XamanLinkKind } from '../../core/recognise/recognised';
import { OpenOnPhone } from '../../ui/components/open-on-phone';
import { Footer } from './footer';

interface Props {
  readonly what: XamanLinkKind;
  readonly link: string;
}

/** From here on a code is so fine that it takes the window's whole width to be read by a phone. */
const FINE = 150;

const TEXT: Record<XamanLinkKind, TextKey> = {
  xapp: 'elsewhere_xapp',
  payid: 'elsewhere_payid',
  pairing: 'elsewhere_pairing',
  feature: 'elsewhere_feature',
  translation: 'elsewhere_translation',
  'seed-alphabet': 'elsewhere_seed_alphabet',
};

/** Something only Xaman can open: what it is, and the way to the phone. */
export function OpenInXaman({ what, link }: Props) {
  return (
    <>
      <h1>{t('elsewhere_title')}</h1>
      <p class="note" data-found="elsewhere" data-what={what}>
        {t(TEXT[what])}
      </p>
      <div class={link.length > FINE ? 'wide-qr' : ''}>
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
