/** The colours of the pages: those of the system, or always light or dark. */
export type Theme = 'system' | 'light' | 'dark';

export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Parses the stored setting; unknown values become `system`. */
export function findTheme(value: unknown): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
