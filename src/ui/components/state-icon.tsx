import type { StateMark } from '../../core/request/sent-state';

/** Outlines in a box of 24 × 24: each mark has a shape of its own. */
const OUTLINE: Readonly<Record<Exclude<StateMark, 'busy'>, string>> = {
  phone:
    'M8 2.5h8A1.5 1.5 0 0 1 17.5 4v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
  tick: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 1 1 0-19zM7.5 12.3l3 3 6-6.3',
  cross: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 1 1 0-19zM8.5 8.5l7 7M15.5 8.5l-7 7',
  clock: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 1 1 0-19zM12 7v5.5l3.5 2',
  caution: 'M12 3 22 20.5H2zM12 9.5v5M12 17v.6',
  danger: 'M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM12 7v6M12 16.2v.6',
};

/** The sign of a state. The headline beside it says the same. A spinner stands for work in progress. */
export function StateIcon({ mark }: { mark: StateMark }) {
  if (mark === 'busy') return <span class="state-icon spinner" aria-hidden="true" />;
  return (
    <svg class={`state-icon ${mark}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={OUTLINE[mark]} />
    </svg>
  );
}
