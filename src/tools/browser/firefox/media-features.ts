import type { Marionette } from './marionette';
import { runInChrome } from './run-in-chrome';

/** The media features that Playwright emulates with `emulation.setMediaFeaturesOverride`. */
export type MediaFeatures = Readonly<Record<string, string | null>>;

/**
 * Emulates colour scheme and reduced motion with preferences, which apply to the whole browser:
 * Firefox ESR 153 lacks the command.
 */
export async function emulateMedia(marionette: Marionette, features: MediaFeatures): Promise<void> {
  const scheme = features['prefers-color-scheme'];
  const motion = features['prefers-reduced-motion'];
  const preferences: [string, number][] = [];
  if (scheme)
    preferences.push([
      'layout.css.prefers-color-scheme.content-override',
      colorSchemeValue(scheme),
    ]);
  if (motion) preferences.push(['ui.prefersReducedMotion', motion === 'reduce' ? 1 : 0]);
  if (preferences.length === 0) return;
  const body = 'for (const [name, value] of args[0]) Services.prefs.setIntPref(name, value);';
  await runInChrome(marionette, body, [preferences]);
}

/** The value of the preference `layout.css.prefers-color-scheme.content-override`. */
export function colorSchemeValue(scheme: string): number {
  return scheme === 'dark' ? 0 : 1;
}
