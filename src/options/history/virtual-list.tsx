import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../adapters/text/i18n';
import type { TaggedAddress } from '../../core/address-book/contact';
import { dayIndexOf, heightOf, isFirstOfDay, rowAt, topOf } from '../../core/history/days';
import { dayText } from '../../ui/text/time-text';
import { useAllowedNodes } from '../use-allowed-nodes';
import type { HistoryList } from './history-list';
import { HEIGHTS, HistoryRow } from './row';
import { useRowKeys } from './use-row-keys';
import { useToday } from './use-today';

/** Rows drawn above and below the visible ones. */
const OVERSCAN = 6;

/** Rows drawn before the height of the list is known. */
const INITIAL_ROWS = 16;

interface Props {
  readonly list: HistoryList;
  readonly findName: (address: TaggedAddress) => string | undefined;
  readonly shown: string | undefined;
  readonly account: string | undefined;
}

/** A list of any length: only the visible rows and the active row are in the document. */
export function VirtualList({ list, findName, shown, account }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const { total = 0, days, version } = list;
  const [view, setView] = useState<readonly [number, number]>([0, INITIAL_ROWS]);
  const nodes = useAllowedNodes();
  const today = useToday();
  const { active, setActive, onKeyDown } = useRowKeys(scroller, days, total);
  const first = Math.min(view[0], Math.max(0, total - 1));

  const updateView = () => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    const from = Math.max(0, rowAt(days, scrollTop, total, HEIGHTS) - OVERSCAN);
    const to = Math.min(
      total,
      rowAt(days, scrollTop + clientHeight, total, HEIGHTS) + 1 + OVERSCAN,
    );
    if (from !== view[0] || to !== view[1]) setView([from, to]);
  };
  // The list of a new query starts at its top; an updated list keeps its scroll position.
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    if (list.isNewQuery) {
      box.scrollTop = 0;
      setActive(0);
    } else if (list.move) {
      const { from, to, before } = list.move;
      const moved = (to[0] ?? 0) - (from[0] ?? 0);
      if (box.scrollTop > 0 && from[0] !== undefined && to[0] !== undefined) {
        box.scrollTop += topOf(days, to[0], HEIGHTS) - topOf(before, from[0], HEIGHTS);
      }
      if (moved !== 0 && to[1] !== undefined) setActive(to[1]);
    }
    updateView();
  }, [version]);
  useEffect(updateView, [total]);
  useEffect(() => {
    const resized = new ResizeObserver(updateView);
    if (scroller.current) resized.observe(scroller.current);
    return () => resized.disconnect();
  });
  const top = scroller.current ? rowAt(days, scroller.current.scrollTop, total, HEIGHTS) : first;
  useEffect(() => list.setView(view[0], view[1], [top, active]));

  const rows = Array.from({ length: Math.min(view[1], total) - first }, (_, at) => first + at);
  if (active < total && !rows.includes(active)) rows.push(active);
  const day = days.numbers[dayIndexOf(days, top)];
  const height = heightOf(days, total, HEIGHTS);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: -- the keys belong to the buttons in it
    <div ref={scroller} class="scroller card" onScroll={updateView} onKeyDown={onKeyDown}>
      <div class="day-now" aria-hidden="true">
        {day !== undefined && dayText(day, today)}
      </div>
      <ul
        class="rows"
        aria-label={t('history_list')}
        ref={(element) => element?.style.setProperty('--height', `${height}px`)}
      >
        {rows
          .sort((a, b) => a - b)
          .map((row) => {
            const request = list.requestAt(row);
            const isFirst = isFirstOfDay(days, row);
            return (
              <HistoryRow
                key={request?.identifier ?? row}
                row={row}
                size={list.isWhole ? total : -1}
                top={topOf(days, row, HEIGHTS)}
                day={isFirst ? days.numbers[dayIndexOf(days, row)] : undefined}
                today={today}
                request={request}
                findName={findName}
                account={account}
                nodes={nodes}
                isActive={row === active}
                isShown={request !== undefined && request.identifier === shown}
                onActive={setActive}
              />
            );
          })}
      </ul>
    </div>
  );
}
