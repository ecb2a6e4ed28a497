import { destinationOf } from '../../book/place';
import { quote, toSheetText } from '../../csv';
import type { SignRequest } from '../../request/sign-request';
import { statusOf } from '../../request/status';
import { type Amount, findAmount } from '../../transaction/amount-in-words';
import { findMemoText } from '../../transaction/memo-text';
import { findHeadline } from '../../transaction/summary';
import { plainDecimal } from '../decimal';

/**
 * The columns. Amounts are decimal text with their currency and issuer beside them, times ISO 8601
 * in UTC, statuses the names they have in this code: they stay what they are.
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

/** The mark at the very beginning tells spreadsheets that this is UTF-8. */
export const CSV_HEAD = `\ufeff${COLUMNS.join(',')}\r\n`;

/** One request as a line of CSV (RFC 4180), safe in a spreadsheet. */
export function csvRow(request: SignRequest): string {
  const cells = cellsOf(request);
  return `${COLUMNS.map((column) => quote(toSheetText(cells[column]))).join(',')}\r\n`;
}

function cellsOf(request: SignRequest): Record<(typeof COLUMNS)[number], string> {
  const { body, answer, ledger } = request;
  const network = body.options?.force_network ?? answer?.network;
  const place = destinationOf(body.txjson);
  const asked = moneyCells(findHeadline(body.txjson, network));
  const given = moneyCells(findAmount(ledger?.delivered, network));
  return {
    identifier: request.identifier,
    created: timeCell(request.createdAt),
    status: statusOf(request),
    type: textCell(body.txjson.TransactionType),
    amount: asked.value,
    currency: asked.unit,
    issuer: asked.of,
    destination: place?.address ?? '',
    tag: textCell(place?.tag),
    delivered_amount: given.value,
    delivered_currency: given.unit,
    delivered_issuer: given.of,
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

function moneyCells(amount: Amount | undefined) {
  const { value = '', unit = '', of = '' } = amount ?? {};
  return { value: plainDecimal(value), unit, of };
}

function textCell(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** A moment a calendar knows; what is stored may be damaged. */
function timeCell(time: number | undefined): string {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
