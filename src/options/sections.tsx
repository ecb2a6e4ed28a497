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

const NODE_FRAGMENT = /^ledger-node-([A-Z0-9]+)$/;

/** The fragment that opens the settings at the ledger node of a network. */
export function nodeFragment(network: string): string {
  return `ledger-node-${network}`;
}

/** The network of a `nodeFragment`; undefined for other fragments. */
export function findFragmentNetwork(fragment: string): string | undefined {
  return NODE_FRAGMENT.exec(fragment)?.[1];
}

/** The section of a fragment. An identifier or an empty fragment opens the history. */
export function sectionOf(fragment: string): OptionsSection {
  if (fragment === 'address-book') return 'book';
  const isSettings = SETTINGS_FRAGMENTS.includes(fragment) || NODE_FRAGMENT.test(fragment);
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
