import type { ComponentChildren } from 'preact';
import { isPhone } from '../../adapters/browser/device';
import { t } from '../../adapters/text/i18n';
import { Qr } from './qr';

interface Props {
  /** What belongs to the code. */
  readonly children?: ComponentChildren;
  readonly link: string;
  /** What the code is, for who does not see it. */
  readonly label: string;
}

/** A link's way to Xaman: a code to scan; on the phone itself the link, and the code behind it. */
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

/** The platform's link, which the app on the same phone takes over; without the app it is a page. */
export function OpenInXaman({ link }: { link: string }) {
  return (
    <a class="button primary" href={link} target="_blank" rel="noreferrer" data-open-in-xaman>
      {t('open_in_xaman')}
    </a>
  );
}
