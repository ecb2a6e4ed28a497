/** Where reviews open: in a window beside the toolbar, or in the browser's side panel. */
export type ReviewPlace = 'window' | 'panel';

export const REVIEW_PLACES: readonly ReviewPlace[] = ['window', 'panel'];

/** Parses the stored setting; unknown values become `window`. */
export function findReviewPlace(value: unknown): ReviewPlace {
  return value === 'panel' ? 'panel' : 'window';
}
