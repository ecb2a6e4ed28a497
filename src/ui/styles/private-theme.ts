import { getTheme } from '../../adapters/settings/theme-setting';
import { applyTheme } from './apply-theme';

/**
 * Applies the stored theme. For private pages: there Firefox has a `localStorage` that is empty at
 * first, from which nothing could be read before the first paint.
 */
export async function readTheme(): Promise<void> {
  applyTheme(await getTheme());
}
