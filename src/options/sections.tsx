import { t } from '../adapters/text/i18n';
import { SETTINGS_SECTIONS, type SettingsSectionId } from './settings/settings-sections';

/** The sections of the page and their URL fragments. */
const SECTIONS = [
  ['history', '#history'],
  ['book', '#address-book'],
  ['settings', '#settings'],
] as const;

export type OptionsSection = (typeof SECTIONS)[number][0];

const NODE_FRAGMENT = /^ledger-node-([A-Z0-9]+)$/;

/** The fragment that opens the settings at the ledger node of a network. */
export function nodeFragment(network: string): string {
  return `ledger-node-${network}`;
}

/** The network of a `nodeFragment`; undefined for other fragments. */
export function findFragmentNetwork(fragment: string): string | undefined {
  return NODE_FRAGMENT.exec(fragment)?.[1];
}

/** The section of the settings that a fragment leads to; undefined for other fragments. */
export function findSettingsSection(fragment: string): SettingsSectionId | undefined {
  if (NODE_FRAGMENT.test(fragment)) return 'ledger-node';
  return SETTINGS_SECTIONS.map(([id]) => id).find((id) => id === fragment);
}

/** The section of a fragment. An identifier or an empty fragment opens the history. */
export function sectionOf(fragment: string): OptionsSection {
  if (fragment === 'address-book') return 'book';
  const isSettings = fragment === 'settings' || findSettingsSection(fragment);
  return isSettings ? 'settings' : 'history';
}

/** Navigation between the sections. Links, so that each section has a URL and Back works. */
export function Sections({ current }: { current: OptionsSection }) {
  return (
    <nav class="sections row" aria-label={t('history_sections')}>
      {SECTIONS.map(([section, href]) => (
        <a key={section} href={href} aria-current={section === current ? 'page' : undefined}>
          {t(section)}
        </a>
      ))}
    </nav>
  );
}
