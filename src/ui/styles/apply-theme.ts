import type { Theme } from '../../core/theme';

/**
 * Shows this page in the theme, and the others too: they receive the event of `localStorage`, from
 * which `public/theme.js` reads the theme before a page is painted.
 */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') {
    delete dataset.theme;
    localStorage.removeItem('theme');
  } else {
    dataset.theme = theme;
    localStorage.setItem('theme', theme);
  }
}
