import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Days, heightOf, isFirstOfDay, topOf } from '../../core/history/days';
import { HEIGHTS } from './row';

/**
 * Keyboard access to the rows: Tab reaches the active row; the arrows, PageUp, PageDown, Home and End
 * move from it to others (roving tabindex).
 */
export function useRowKeys(scroller: RefObject<HTMLDivElement | null>, days: Days, total: number) {
  const [active, setActive] = useState(0);
  const rowToFocus = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const button = scroller.current?.querySelector<HTMLElement>(
      `[data-row="${rowToFocus.current}"]`,
    );
    if (rowToFocus.current === undefined || !button) return;
    // The button of an unread request is replaced when the request is read, and loses the focus.
    if (button.ariaBusy !== 'true') rowToFocus.current = undefined;
    button.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const box = scroller.current;
    if (!box || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor(box.clientHeight / HEIGHTS.row) - 1);
    const target = targetOf(event.key, active, page, total);
    if (target === undefined) return;
    event.preventDefault();
    rowToFocus.current = target;
    setActive(target);
    scrollTo(box, days, target, total);
  };
  return { active: Math.min(active, Math.max(0, total - 1)), setActive, onKeyDown };
}

/** The row that a key moves to; undefined for other keys. */
function targetOf(key: string, at: number, page: number, total: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: total - 1,
  };
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined;
  return target === undefined ? undefined : Math.max(0, Math.min(total - 1, target));
}

/** Scrolls as little as needed to show the whole row, below the day heading at the top. */
function scrollTo(box: HTMLElement, days: Days, row: number, total: number): void {
  const top = topOf(days, row, HEIGHTS);
  const bottom = row + 1 < total ? topOf(days, row + 1, HEIGHTS) : heightOf(days, total, HEIGHTS);
  const above = isFirstOfDay(days, row) ? top : top - HEIGHTS.heading;
  if (above < box.scrollTop) box.scrollTop = above;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}
