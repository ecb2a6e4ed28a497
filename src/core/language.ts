/** The languages of the texts: the folders of `public/_locales`. */
export const LANGUAGES = ['de', 'en', 'es', 'ja', 'nl'] as const;

export type TextLanguage = (typeof LANGUAGES)[number];

/** Parses a stored language; undefined, for unknown values too, is the browser's. */
export function findLanguage(stored: unknown): TextLanguage | undefined {
  return LANGUAGES.find((language) => language === stored);
}
