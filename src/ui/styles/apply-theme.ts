import type { Theme } from '../../core/theme';

/**
 * Shows this page in the theme, and the others too: they receive the event of `localStorage`. From
 * there `public/theme.js` reads it before a page is painted. That is a classic script of its own,
 * because modules run later, and the content security policy forbids scripts within a page.
 */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('theme', theme);
}
