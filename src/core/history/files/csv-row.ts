import { destinationOf } from '../../address-book/tagged-address';
import { quote, toSheetText } from '../../csv';
import { rateOf } from '../../directory/exchange-rate';
import { findRatedAmount, type TimedRate, worthOf } from '../../directory/rated-amount';
import type { SignRequest } from '../../request/sign-request';
import { statusOf } from '../../request/status';
import { type Amount, findAmount } from '../../transaction/amount-in-words';
import { findMemoText } from '../../transaction/memo-text';
import { networkOf } from '../../transaction/network-of';
import { findMainAmount } from '../../transaction/summary';

/**
 * The columns. Do not rename them: spreadsheets of users rely on them. Amounts are decimal text
 * with currency and issuer in separate columns, times are ISO 8601 in UTC, statuses are the values
 * of `Status`.
 */
const COLUMNS = [
  'identifier',
  'created',
  'status',
  'type',
  'amount',
  'currency',
  'issuer',
  'destination',
  'tag',
  'delivered_amount',
  'delivered_currency',
  'delivered_issuer',
  'memo',
  'note',
  'network',
  'account',
  'site',
  'signed_by',
  'hash',
  'result',
  'ledger_index',
  'ledger_time',
  'fee_drops',
  'sent',
  'opened',
  'ended',
  'uuid',
] as const;

/**
 * Columns at the end, when the user has chosen a currency: what the amount is worth at the rate of the
 * export, and when that rate was told. Empty without a rate, and for what has none.
 */
const WORTH_COLUMNS = ['worth', 'worth_currency', 'rate', 'rate_time'] as const;

/** The chosen currency and its rate, if it is known. */
export interface ExportRate {
  readonly currency: string;
  readonly timed?: TimedRate | undefined;
}

/** Header row. The byte order mark makes spreadsheets read the file as UTF-8. */
export function csvHead(rate?: ExportRate): string {
  return `\ufeff${[...COLUMNS, ...(rate ? WORTH_COLUMNS : [])].join(',')}\r\n`;
}

/** One request as a CSV row (RFC 4180), with spreadsheet formulas escaped. */
export function csvRow(request: SignRequest, rate?: ExportRate): string {
  const cells = cellsOf(request);
  const worth = rate ? worthCells(request, rate) : undefined;
  const texts = [
    ...COLUMNS.map((column) => cells[column]),
    ...(worth ? WORTH_COLUMNS.map((column) => worth[column]) : []),
  ];
  return `${texts.map((text) => quote(toSheetText(text))).join(',')}\r\n`;
}

function worthCells(
  { body, answer }: SignRequest,
  { currency, timed }: ExportRate,
): Record<(typeof WORTH_COLUMNS)[number], string> {
  const network = networkOf(body.txjson, body.options?.force_network ?? answer?.network);
  const amount = findMainAmount(body.txjson, network);
  const rated = amount && findRatedAmount(amount, network);
  const worth = timed && rated && worthOf(rated, timed);
  if (!timed || !rated || worth === undefined)
    return { worth: '', worth_currency: currency, rate: '', rate_time: '' };
  return {
    worth,
    worth_currency: currency,
    rate: textCell(rateOf(timed.rate, rated.unit)),
    rate_time: timeCell(timed.at),
  };
}

function cellsOf(request: SignRequest): Record<(typeof COLUMNS)[number], string> {
  const { body, answer, ledger } = request;
  const network = body.options?.force_network ?? answer?.network;
  const destination = destinationOf(body.txjson);
  const requested = amountCells(findMainAmount(body.txjson, network));
  const delivered = amountCells(findAmount(ledger?.delivered, network));
  return {
    identifier: request.identifier,
    created: timeCell(request.createdAt),
    status: statusOf(request),
    type: textCell(body.txjson.TransactionType),
    amount: requested.value,
    currency: requested.unit,
    issuer: requested.issuer,
    destination: destination?.address ?? '',
    tag: textCell(destination?.tag),
    delivered_amount: delivered.value,
    delivered_currency: delivered.unit,
    delivered_issuer: delivered.issuer,
    memo: findMemoText(body.txjson.Memos) ?? '',
    note: body.custom_meta?.instruction ?? '',
    network: textCell(network),
    account: request.account,
    site: request.site,
    signed_by: textCell(answer?.account),
    hash: textCell(answer?.txid),
    result: textCell(ledger?.result ?? answer?.dispatchedResult),
    ledger_index: textCell(ledger?.ledgerIndex),
    ledger_time: timeCell(ledger?.time),
    fee_drops: textCell(ledger?.fee),
    sent: timeCell(request.sentAt),
    opened: timeCell(request.openedAt),
    ended: timeCell(request.resolvedAt ?? request.cancelledAt ?? request.expiredAt),
    uuid: textCell(request.uuid),
  };
}

function amountCells(amount: Amount | undefined) {
  const { value = '', unit = '', issuer = '' } = amount ?? {};
  return { value, unit, issuer };
}

function textCell(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** ISO 8601, or empty when there is no time or the stored one is outside the range of `Date`. */
function timeCell(time: number | undefined): string {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
