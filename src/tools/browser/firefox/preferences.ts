import type { LaunchOptions } from '../companion';
import { colorSchemeValue } from './media-features';
import type { SystemAccess } from './system-access';

/** The preferences for every Firefox of the tests and the benchmark. */
export function preferencesOf({ sandbox, colorScheme, language }: LaunchOptions) {
  const ports = forcedPorts(sandbox?.hostRules ?? '');
  return {
    'marionette.port': 0,
    // The build has no signature of the store. Firefox ESR lets users allow that.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    // Shows JSON files of the extension as plain text.
    'devtools.jsonview.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    // Firefox sends no requests on its own.
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
    // The event page ends only when a test stops it.
    'extensions.background.idle.timeout': 600_000,
    'layout.css.prefers-color-scheme.content-override': colorSchemeValue(colorScheme ?? 'light'),
    'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
    ...(language ? { 'intl.locale.requested': language } : {}),
    // All hosts resolve to the sandbox.
    ...(ports
      ? { 'network.dns.forceResolve': '127.0.0.1', 'network.socket.forcePort': ports }
      : {}),
  };
}

/** Firefox's list of `from=to` for the ports that Chromium's `--host-resolver-rules` map. */
function forcedPorts(hostRules: string): string {
  const rules = hostRules.matchAll(/:(\d+) 127\.0\.0\.1:(\d+)/g);
  return [...new Set([...rules].map(([, from, to]) => `${from}=${to}`))].join(';');
}

/** Sets the preferences in a running Firefox. */
export async function setPreferences(
  system: SystemAccess,
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
