import { t } from '../adapters/text/i18n';

/** The sections of the page and their URL fragments. */
const SECTIONS = [
  ['history', '#history'],
  ['book', '#address-book'],
  ['settings', '#settings'],
] as const;

export type OptionsSection = (typeof SECTIONS)[number][0];

/** Fragments that open the settings. */
const SETTINGS_FRAGMENTS = ['settings', 'ledger-node', 'relay'];

/** The section of a fragment. An identifier or an empty fragment opens the history. */
export function sectionOf(fragment: string): OptionsSection {
  if (fragment === 'address-book') return 'book';
  return SETTINGS_FRAGMENTS.includes(fragment) ? 'settings' : 'history';
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
