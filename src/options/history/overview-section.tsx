import { Component } from 'preact';
import { t } from '../../adapters/text/i18n';
import type { DeliveredSum } from '../../core/history/delivered-sums';
import type { Overview } from '../../core/history/overview';
import { shortAddress } from '../../core/transaction/summary';
import { groupedValue } from '../../ui/text/grouped-value';
import { numberText } from '../../ui/text/number-text';
import { OutcomeChart } from './outcome-chart';
import { OutcomeTable } from './outcome-table';

interface Props {
  readonly overview: Overview;
}

/**
 * The outcomes of all listed requests over time, and the amounts delivered. It is drawn only when the
 * overview is another one: drawing it with each key press would delay the next one.
 */
export class OverviewSection extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.overview !== this.props.overview;
  }

  override render({ overview }: Props) {
    return (
      <section class="overview card stack" aria-label={t('history_overview')}>
        <OutcomeChart bars={overview} />
        <details class="small">
          <summary>{t('history_table')}</summary>
          <OutcomeTable bars={overview} />
        </details>
        <Delivered sums={overview.delivered} />
      </section>
    );
  }
}

function Delivered({ sums }: { sums: readonly DeliveredSum[] }) {
  if (sums.length === 0) return null;
  return (
    <div class="delivered">
      <h2>{t('history_delivered')}</h2>
      <p class="soft small">{t('history_delivered_hint')}</p>
      <dl class="facts">
        {sums.map(({ unit, issuerAndNetwork, value, payments }) => (
          <div key={`${unit} ${issuerAndNetwork}`} class="sum" data-sum={unit}>
            <dt>
              {unit}{' '}
              {issuerAndNetwork && (
                <span class="mono">{issuerAndNetwork.split('/').map(shortAddress).join(' ')}</span>
              )}
            </dt>
            <dd>
              <strong>{groupedValue(value)}</strong>
              <span class="soft small block">{t('history_payments', numberText(payments))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
