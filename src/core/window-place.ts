/** A rectangle on the screen in CSS pixels; on a second screen its corner may be negative. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The size that a window wants. */
export type WindowSize = Pick<Rectangle, 'width' | 'height'>;

/** The height of tabs and toolbar: the popup of a toolbar button begins below it, too. */
const TOOLBAR = 88;

/** The distance to the edges of the source window. */
const MARGIN = 16;

/** How far each further window is moved, so that it does not cover the title of the one before. */
const STEP = 32;

/** As many windows are moved; the next one begins at the first place again. */
const STEPS = 5;

/** No window is lower than this, unless the source window is. */
const MIN_HEIGHT = 320;

/**
 * The place for a window below the right end of the toolbar of the window it was opened from. It is
 * never outside of that window, and so on the same screen.
 * @param others how many windows of this kind are open
 * @param hasToolbar whether the source window shows its toolbar; not in full screen
 */
export function placeBesideToolbar(
  source: Rectangle,
  size: WindowSize,
  others = 0,
  hasToolbar = true,
): Rectangle {
  const step = (others % STEPS) * STEP;
  const width = Math.min(size.width, source.width);
  const right = Math.max(0, Math.min(MARGIN + step, source.width - width));
  const wantedTop = (hasToolbar ? TOOLBAR : MARGIN) + step;
  const lowest = Math.max(0, source.height - MARGIN - Math.min(size.height, MIN_HEIGHT));
  const top = Math.min(wantedTop, lowest);
  const height = Math.min(size.height, source.height - top);
  return {
    left: Math.round(source.left + source.width - width - right),
    top: Math.round(source.top + top),
    width: Math.round(width),
    height: Math.round(height),
  };
}

/**
 * The height of a window that shows its content without scrolling.
 * @param content the height of the content
 * @param frame the height of title and frame
 * @param limit the bottom of the source window, measured from the top of this one
 */
export function heightForContent(content: number, frame: number, limit: number): number {
  const wanted = Math.max(MIN_HEIGHT, Math.ceil(content + frame));
  return Math.min(wanted, Math.floor(limit));
}
