import type { TextKey } from '../../adapters/text/i18n';

/** The sections of the settings, in their order: the fragment that leads to each, and its title. */
export const SETTINGS_SECTIONS = [
  ['account', 'relay_account'],
  ['display', 'settings_display'],
  ['notifications', 'news_title'],
  ['ledger-node', 'node_title'],
  ['privacy', 'settings_privacy'],
  ['relay', 'relay_title'],
  ['shortcuts', 'settings_shortcuts'],
  ['help', 'settings_help'],
  ['developer', 'settings_developer'],
] as const satisfies readonly (readonly [string, TextKey])[];

export type SettingsSectionId = (typeof SETTINGS_SECTIONS)[number][0];
