import { t } from '../adapters/text/i18n';

/** The parts of the page, each with the fragment that leads to it. */
const SECTIONS = [
  ['history', '#history'],
  ['book', '#address-book'],
  ['settings', '#settings'],
] as const;

export type Section = (typeof SECTIONS)[number][0];

/** What of the settings has an address of its own. */
const SETTINGS = ['settings', 'ledger-node', 'relay'];

/** Which part a fragment belongs to; an identifier, or none, is the history's. */
export function sectionOf(fragment: string): Section {
  if (fragment === 'address-book') return 'book';
  return SETTINGS.includes(fragment) ? 'settings' : 'history';
}

/** The way from part to part: links, so that each has its own address and the browser's way back. */
export function Sections({ current }: { current: Section }) {
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
