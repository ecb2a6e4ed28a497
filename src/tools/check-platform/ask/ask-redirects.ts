import type { CheckContext } from '../context';
import type { Observations } from '../observations';
import { authorize } from '../sign-in/authorize';

/** Starts a sign-in with each of the extension's redirects and leaves it unopened (§2.7). */
export async function askRedirects(context: CheckContext): Promise<Observations> {
  const { chromium, firefox } = context.settings.redirectUris;
  return {
    redirectAccepted: {
      chromium: (await authorize(context, chromium)) !== undefined,
      firefox: (await authorize(context, firefox)) !== undefined,
    },
  };
}
