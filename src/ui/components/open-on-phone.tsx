import type { ComponentChildren } from 'preact';
import { isPhone } from '../../adapters/browser/is-phone';
import { t } from '../../adapters/text/i18n';
import { Qr } from './qr';

interface Props {
  /** Shown below the QR code. */
  readonly children?: ComponentChildren;
  readonly link: string;
  /** The accessible name of the QR code. */
  readonly label: string;
}

/** Opens a link in Xaman: a QR code to scan; on a phone a button, with the QR code folded away. */
export function OpenOnPhone({ link, label, children }: Props) {
  const code = (
    <>
      <Qr text={link} label={label} />
      {children}
    </>
  );
  if (!isPhone()) return code;
  return (
    <div class="stack">
      <OpenInXaman link={link} />
      <details>
        <summary class="small">{t('other_device')}</summary>
        <div class="stack">{code}</div>
      </details>
    </div>
  );
}

/** The platform's link, which opens Xaman on the same phone, or a web page if it is not installed. */
export function OpenInXaman({ link }: { link: string }) {
  return (
    <a class="button primary" href={link} target="_blank" rel="noreferrer" data-open-in-xaman>
      {t('open_in_xaman')}
    </a>
  );
}
