/** The query of the panel's URL once it has a subject. */
export const PANEL_QUERY = '?panel';

/** Whether this page is the side panel. The browser opens the panel without a subject. */
export function isPanel(): boolean {
  return location.search === PANEL_QUERY || location.hash === '';
}
