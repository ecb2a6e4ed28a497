import { findUuid } from '../../core/fields';
import { trimEndOf } from '../../core/trim-end';
import type { ReadSetting } from '../../relay/config';
import { ownChromiumId, ownFirefoxRedirectUri } from '../../sandbox/network/extension-redirect';
import { LOOPBACK_PORT, loopbackRedirectUri } from '../../sandbox/network/loopback-redirect';
import { CheckError } from './check-error';

/** A value for each of the browsers that the extension runs in. */
export interface ByBrowser<T> {
  readonly chromium: T;
  readonly firefox: T;
}

/** The settings of one check, from the environment. There is no secret among them. */
export interface CheckSettings {
  /** The application's API key, which is public (protocol §1.1). */
  readonly apiKey: string;
  readonly platformUrl: string;
  readonly oauthUrl: string;
  /** Port of 127.0.0.1 for the redirect of the sign-in. */
  readonly port: number;
  /** The extension's addresses for a sign-in. */
  readonly redirectUris: ByBrowser<string>;
  /** The origins of the extension's pages. */
  readonly origins: ByBrowser<string>;
}

/** Firefox gives each installation a random host; this is one of the same form. */
const FIREFOX_ORIGIN = 'moz-extension://0f5e8a2c-6d3b-4c1e-9a77-2b8d4e6f1a90';

/** @throws CheckError with one line for each setting that is missing or invalid */
export function readSettings(readSetting: ReadSetting): CheckSettings {
  const problems: string[] = [];
  const apiKey = findUuid(readSetting('XAMAN_API_KEY'));
  if (!apiKey)
    problems.push(
      'XAMAN_API_KEY is missing or not a UUID: set the API key of your application at https://apps.xumm.dev.',
    );
  const readUrl = (name: string, defaultValue: string): string => {
    const text = trimEndOf(readSetting(name) ?? defaultValue, '/');
    if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
      problems.push(`${name} must be an https URL such as ${defaultValue}.`);
    return text;
  };
  const portText = readSetting('CHECK_PORT') ?? String(LOOPBACK_PORT);
  const port = /^\d{1,5}$/.test(portText) ? Number(portText) : Number.NaN;
  if (!(port <= 65_535)) problems.push('CHECK_PORT must be a number up to 65535.');
  const extensionId = readSetting('CHECK_EXTENSION_ID') ?? ownChromiumId();
  if (!/^[a-p]{32}$/.test(extensionId))
    problems.push(
      'CHECK_EXTENSION_ID must be the 32 letters (a to p) of an extension in Chromium.',
    );
  const settings: CheckSettings = {
    apiKey: apiKey ?? '',
    platformUrl: readUrl('XAMAN_URL', 'https://xumm.app'),
    oauthUrl: readUrl('XAMAN_OAUTH_URL', 'https://oauth2.xumm.app'),
    port,
    redirectUris: {
      chromium: `https://${extensionId}.chromiumapp.org/xaman`,
      firefox: ownFirefoxRedirectUri(),
    },
    origins: { chromium: `chrome-extension://${extensionId}`, firefox: FIREFOX_ORIGIN },
  };
  if (problems.length > 0) throw new CheckError(problems.join('\n'));
  return settings;
}

/** The lines that the application needs in the console for a check. */
export function redirectLines({ port, redirectUris }: CheckSettings): string[] {
  return [loopbackRedirectUri(port), redirectUris.chromium, redirectUris.firefox];
}
