import type { LaunchOptions } from '../companion';
import { schemeOf } from './media-features';
import type { SystemSide } from './system-side';

/** The preferences every Firefox of the tests is started with. */
export function preferencesOf({ sandbox, colorScheme, language }: LaunchOptions) {
  const port = /127\.0\.0\.1:(\d+)/.exec(sandbox?.hostRules ?? '')?.[1];
  return {
    'marionette.port': 0,
    // The build is not signed by the store; this edition of Firefox lets its user decide that.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    // A file of the extension opened in a tab shows as it is.
    'devtools.jsonview.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    // It asks nobody on the internet anything by itself.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'app.normandy.enabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.cache.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.chrome.site_icons': false,
    'browser.sessionstore.resume_from_crash': false,
    'toolkit.startup.max_resumed_crashes': -1,
    // The event page ends when a story says so.
    'extensions.background.idle.timeout': 600_000,
    'layout.css.prefers-color-scheme.content-override': schemeOf(colorScheme ?? 'light'),
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    ...(language ? { 'intl.locale.requested': language } : {}),
    // The real hosts, and all others, lead to the sandbox.
    ...(port
      ? { 'network.dns.forceResolve': '127.0.0.1', 'network.socket.forcePort': `443=${port}` }
      : {}),
  };
}

/** Sets them in a Firefox that runs. */
export async function setPreferences(
  system: SystemSide,
  preferences: ReturnType<typeof preferencesOf>,
): Promise<void> {
  await system.run(
    `for (const [name, value] of Object.entries(args[0])) {
      if (typeof value === 'number') Services.prefs.setIntPref(name, value);
      else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
      else Services.prefs.setStringPref(name, value);
    }`,
    preferences,
  );
}
