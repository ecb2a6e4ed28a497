import type { Marionette } from './marionette';
import { runInChrome } from './run-in-chrome';

/** What Playwright asks a browser to pretend (`emulation.setMediaFeaturesOverride`). */
export type MediaFeatures = Readonly<Record<string, string | null>>;

/** Firefox ESR 153 does not know that command; its preferences do the same for the whole browser. */
export async function pretend(marionette: Marionette, features: MediaFeatures): Promise<void> {
  const scheme = features['prefers-color-scheme'];
  const motion = features['prefers-reduced-motion'];
  const set: [string, number][] = [];
  if (scheme) set.push(['layout.css.prefers-color-scheme.content-override', schemeOf(scheme)]);
  if (motion) set.push(['ui.prefersReducedMotion', motion === 'reduce' ? 1 : 0]);
  if (set.length === 0) return;
  const body = 'for (const [name, value] of args[0]) Services.prefs.setIntPref(name, value);';
  await runInChrome(marionette, body, [set]);
}

/** The preference's number for a colour scheme. */
export function schemeOf(scheme: string): number {
  return scheme === 'dark' ? 0 : 1;
}
