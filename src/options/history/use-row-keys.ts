import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Days, heightOf, isFirstOfDay, topOf } from '../../core/history/days';
import { HEIGHTS } from './row';

/**
 * One row of the list can be reached with Tab; from it the arrows, PageUp and PageDown, Home and End
 * lead to the others.
 */
export function useRowKeys(scroller: RefObject<HTMLDivElement | null>, days: Days, total: number) {
  const [active, setActive] = useState(0);
  const wanted = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const button = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (wanted.current === undefined || !button) return;
    // What stands in for a request that is still read is replaced by it.
    if (button.ariaBusy !== 'true') wanted.current = undefined;
    button.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const box = scroller.current;
    if (!box || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor(box.clientHeight / HEIGHTS.row) - 1);
    const target = targetOf(event.key, active, page, total);
    if (target === undefined) return;
    event.preventDefault();
    wanted.current = target;
    setActive(target);
    scrollTo(box, days, target, total);
  };
  return { active: Math.min(active, Math.max(0, total - 1)), setActive, onKeyDown };
}

/** The row a key leads to; undefined when it is no key of the list. */
function targetOf(key: string, at: number, page: number, total: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: total - 1,
  };
  const target = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return target === undefined ? undefined : Math.max(0, Math.min(total - 1, target));
}

/** Scrolls just so far that a row is whole in view, below the day that stands at the top. */
function scrollTo(box: HTMLElement, days: Days, row: number, total: number): void {
  const top = topOf(days, row, HEIGHTS);
  const bottom = row + 1 < total ? topOf(days, row + 1, HEIGHTS) : heightOf(days, total, HEIGHTS);
  const above = isFirstOfDay(days, row) ? top : top - HEIGHTS.heading;
  if (above < box.scrollTop) box.scrollTop = above;
  else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
}
