import { t } from '../../adapters/text/i18n';
import { destinationOf } from '../../core/address-book/tagged-address';
import type { Fields } from '../../core/fields';
import { changeRows } from '../../core/simulation/change-rows';
import { findShortfall } from '../../core/simulation/find-shortfall';
import type { Simulation } from '../../core/simulation/parse-simulation';
import { findAmount } from '../../core/transaction/amount-in-words';
import { useNames } from '../../ui/hooks/use-contacts';
import { groupedValue } from '../../ui/text/grouped-value';
import { numberText } from '../../ui/text/number-text';
import { amountText } from '../../ui/text/quantity-text';
import { ChangeRowView } from './change-row-view';

interface Props {
  readonly simulation: Simulation;
  /** The host of the node that says this. */
  readonly host: string;
  readonly txjson: Fields;
  readonly network: string | undefined;
  /** The account that the transaction acts for. */
  readonly account: string;
}

/** What changes, row by row, and who says so. */
export function ChangeList({ simulation, host, txjson, network, account }: Props) {
  const { changes, fee } = simulation;
  const { rows, left } = changes ? changeRows(changes, account, network) : { rows: [], left: 0 };
  const accounts = rows.flatMap((row) => ('account' in row ? row.account : []));
  const recipient = destinationOf(txjson);
  const findName = useNames([...new Set(accounts)]);
  const nameOf = (address: string) =>
    findName(address === recipient?.address ? recipient : { address })?.name;
  const less = findShortfall(txjson, simulation, network);
  const feeAmount = findAmount(String(fee), network);
  return (
    <>
      {rows.length > 0 && (
        <ul>
          {rows.map((row, at) => (
            <ChangeRowView key={String(at)} row={row} nameOf={nameOf} />
          ))}
        </ul>
      )}
      {left > 0 && <p class="small soft">{t('changes_more', numberText(left))}</p>}
      {less && (
        <p data-shortfall>
          {t(
            'changes_delivered',
            amountText(less.delivered, groupedValue),
            amountText(less.asked, groupedValue),
          )}
        </p>
      )}
      {!changes && <p>{t('changes_none')}</p>}
      {changes && feeAmount && (
        <p class="small soft">{t('changes_fee', amountText(feeAmount, groupedValue))}</p>
      )}
      <p class="small soft">{t('changes_by', host)}</p>
    </>
  );
}
