import { t } from '../../adapters/text/i18n';
import { type Bars, OUTCOMES } from '../../core/history/outcomes';
import { numberText } from '../../ui/text/number-text';
import { barText } from './bar-text';

/** Sizes in units of the drawing. */
const HEIGHT = 72;
const WIDTH = 20;
const GAP = 4;

/** The chart has room for at least this many bars, so that a single one is not too wide. */
const MIN_BARS = 12;

/** A bar for each week or month, divided by outcome. `OutcomeTable` shows the same numbers. */
export function OutcomeChart({ bars: { bars, per } }: { bars: Bars }) {
  const tallest = Math.max(1, ...bars.map(({ counts }) => sum(counts)));
  const columns = Math.max(bars.length, MIN_BARS);
  return (
    <figure class="chart">
      <figcaption class="row wrap small">
        <strong>{t(per === 'week' ? 'history_by_week' : 'history_by_month')}</strong>
        {OUTCOMES.map((outcome) => (
          <span key={outcome} class="soft">
            <svg class="key" viewBox="0 0 10 10" aria-hidden="true">
              <rect class={outcome} width="10" height="10" rx="2" />
            </svg>{' '}
            {t(`outcome_${outcome}`)}
          </span>
        ))}
      </figcaption>
      <svg
        class="bars"
        viewBox={`0 0 ${columns * (WIDTH + GAP)} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('history_chart')}
      >
        {bars.map((bar, at) => (
          <g key={bar.day} transform={`translate(${at * (WIDTH + GAP)})`}>
            <title>{`${barText(bar.day, per)}: ${numberText(sum(bar.counts))}`}</title>
            {partsOf(bar.counts, tallest).map(({ outcome, y, height }) => (
              <rect key={outcome} class={outcome} width={WIDTH} y={y} height={height} />
            ))}
          </g>
        ))}
      </svg>
      {bars.length > 0 && (
        <p class="row spread soft small" aria-hidden="true">
          <span>{barText(bars[0]?.day ?? 0, per)}</span>
          {bars.length > 1 && <span>{barText(bars[bars.length - 1]?.day ?? 0, per)}</span>}
        </p>
      )}
    </figure>
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** The parts of a bar, from bottom to top. Each has a minimum height, so that it is visible. */
function partsOf(counts: readonly number[], tallest: number) {
  let y = HEIGHT;
  return OUTCOMES.flatMap((outcome, at) => {
    const count = counts[at] ?? 0;
    if (count === 0) return [];
    const height = Math.max(1.5, (count / tallest) * (HEIGHT - 4));
    y -= height;
    return { outcome, y, height };
  });
}
