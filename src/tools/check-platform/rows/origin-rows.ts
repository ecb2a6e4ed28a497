import type { ByBrowser } from '../settings';
import { pointRow, type Row, switchRow } from './row';

/** The browsers for which something holds, in words. */
function inBrowsers({ chromium, firefox }: ByBrowser<boolean>): string {
  if (chromium === firefox) return chromium ? 'yes' : 'no';
  return chromium ? 'only for Chromium' : 'only for Firefox';
}

/** Whether the platform serves an extension at all. */
export const originRows: readonly Row[] = [
  pointRow({
    section: '§2.8',
    point: 'the API has CORS headers for a page of the extension',
    assumed: 'yes',
    isVital: true,
    read: ({ corsAdmits }) => corsAdmits && inBrowsers(corsAdmits),
  }),
  switchRow('jwtOriginMustBeListed', {
    section: '§11.7',
    point: 'the API refuses a session because of the Origin of the extension',
    isVital: true,
    read: ({ statusForOrigin }) => {
      if (!statusForOrigin) return undefined;
      const { chromium, firefox } = statusForOrigin;
      if (chromium === 200 && firefox === 200) return false;
      return chromium === firefox ? true : `HTTP ${chromium} (Chromium), ${firefox} (Firefox)`;
    },
  }),
  switchRow('extensionRedirectsAccepted', {
    section: '§11.7',
    point: 'redirects to chromiumapp.org and allizom.org are accepted (list them first)',
    isVital: true,
    read: ({ redirectAccepted }) => {
      if (!redirectAccepted) return undefined;
      const { chromium, firefox } = redirectAccepted;
      return chromium === firefox ? chromium : inBrowsers(redirectAccepted);
    },
  }),
];
