import { t } from '../../adapters/text/i18n';
import { type Bars, OUTCOMES } from '../../core/history/outcomes';
import { numberText } from '../../ui/text/number-text';
import { barText } from './bar-text';

/** The numbers of the chart, newest first. */
export function OutcomeTable({ bars: { bars, per } }: { bars: Bars }) {
  return (
    <table class="outcomes">
      <thead>
        <tr>
          <th scope="col">{t(per === 'week' ? 'history_week' : 'history_month')}</th>
          {OUTCOMES.map((outcome) => (
            <th key={outcome} scope="col">
              {t(`outcome_${outcome}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...bars].reverse().map(({ day, counts }) => (
          <tr key={day}>
            <th scope="row">{barText(day, per)}</th>
            {OUTCOMES.map((outcome, at) => (
              <td key={outcome}>{numberText(counts[at] ?? 0)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
