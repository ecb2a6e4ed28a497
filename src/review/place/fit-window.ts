import { findPopupWindow, setWindowHeight } from '../../adapters/browser/popup-window';
import { heightForContent } from '../../core/window-place';

/** How long (ms) the window may still grow, for warnings that come later. */
const GROWING_MS = 2000;

/** What a user does in a window; from then on it keeps its size. */
const USES = ['pointerdown', 'keydown', 'wheel', 'touchstart'];

/**
 * Makes the window as high as its content once that is known, and a little later higher if something
 * was added. It never shrinks a second time, and keeps its size once it is used.
 */
export async function fitWindow(app: HTMLElement): Promise<void> {
  const done = new AbortController();
  const { signal } = done;
  for (const use of USES) addEventListener(use, () => done.abort(), { signal, capture: true });
  const popup = await findPopupWindow();
  if (!popup) return;
  let height: number | undefined;
  const resize = () => {
    // Every state that is not on its way to another one ends with buttons.
    if (signal.aborted || !app.querySelector('.actions')) return;
    const zoom = Math.round((outerWidth / innerWidth) * 20) / 20 || 1;
    const frame = outerHeight - innerHeight * zoom;
    const wanted = heightForContent(contentHeight(app) * zoom, frame, popup.limit);
    if (height === undefined) setTimeout(() => done.abort(), GROWING_MS);
    else if (wanted <= height) return;
    height = wanted;
    void setWindowHeight(popup.id, height);
  };
  const observer = new MutationObserver(resize);
  observer.observe(app, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  resize();
}

/** The height of the content, which is otherwise stretched to that of the window. */
function contentHeight(app: HTMLElement): number {
  app.style.minHeight = '0';
  const { height } = app.getBoundingClientRect();
  app.style.minHeight = '';
  return height;
}
