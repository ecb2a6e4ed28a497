import { findDrops, findTokenValue, findXrp } from '../../transaction/amount';
import type { WrittenAmount, WrittenAmounts } from '../recognised';
import { ADDRESS_MARK } from './address-mark';
import { asksForPayment } from './asks-for-payment';
import { readingsOf } from './number-readings';
import type { WrittenNumber } from './numbers';

/** A text with more amounts is a table or a history, not a request. */
const MAX_OFFERS = 4;

/** The largest distance between the amount and the address, in characters. */
const MAX_DISTANCE = 400;

/** The numbers that are looked at: a text with more is no request. */
const MAX_NUMBERS = 100;

/** Behind an amount that is a rate, or the beginning of a sum or a range. */
const RATE = /^\s{0,2}(?:[/+*×]|(?:per|each|every|pro|je|jeweils|por|cada|elk)(?!\p{L})|毎)/iu;

/** Before a number that is negative, not exact, or part of a calculation. */
const INEXACT_SIGN = /(?:[-−–+/]|[~≈≃<>≤≥±×*]\s?)$/;

/** Before a number that is the end of another one: `1，000`, `25·5`. */
const CUT_NUMBER = /\p{N}[^\p{L}\p{N}\s]{1,2}$/u;

/** A unit, unless it belongs to the next word: "2 XRP addresses". */
const UNIT_BEHIND =
  /^[ \t\u00a0\u2009\u202f]{0,2}\(?\$?([A-Za-z0-9]{3,40})(?![0-9A-Za-z]|[ -](?:address|adres|wallet|account|ledger|holder|user|validator|node|transaction|kont|direcci|cuenta))/;

/** `XRP: 25`, `Amount (XRP): 25`, `XRP 25`. */
const UNIT_BEFORE = /(?<![0-9A-Za-z.])(XRP|XAH|drops)(?:\)?\s{0,2}[:=]\s{0,2}|\s)$/i;

/** A count or a time. */
const OTHER_UNIT =
  /^\s{0,2}(?:(?:confirmations?|blocks?|ledgers?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tagen?|uhr|segundos?|minutos?|horas?|d[ií]as?|seconden|uur|uren|dagen|am|pm)(?!\p{L})|[分秒時日月年])/iu;

/** A date or a time of day. */
const DATE =
  /^\d{4}[-.]\d{1,2}[-.]\d{1,2}$|^\d{1,2}[-.]\d{1,2}[-.]\d{2,4}$|^\d{1,2}:\d{2}(?::\d{2})?$/;

/** Digits of other scripts are no numbers here, but readers see them. */
const OTHER_DIGIT = /(?![0-9])\p{Nd}/u;

/**
 * Finds the amounts in a text that asks to pay an address. Every number that is not a tag, a date or
 * a count may be the amount: next to another one no amount is clear.
 * @param text with `ADDRESS_MARK` in place of everything that has already been read
 * @param numbers the numbers that were not used otherwise
 * @param token the name of the token that the payment is in
 */
export function findWrittenAmounts(
  text: string,
  numbers: readonly WrittenNumber[],
  token?: string,
): WrittenAmounts | undefined {
  const found = numbers.filter((number) => !isOther(text, number));
  if (found.length > MAX_NUMBERS) return undefined;
  const amounts = found.map((number) => readAmount(text, number, token));
  const offers = distinct(amounts.flat());
  if (offers.length === 0 || offers.length > MAX_OFFERS) return undefined;
  const asks = asksForPayment(text);
  if (!asks) return undefined;
  const isClear =
    offers.length === 1 &&
    amounts.every((each) => each.length > 0) &&
    found.every((number) => isExact(text, number) && isNearAddress(text, number)) &&
    !OTHER_DIGIT.test(text) &&
    asks === true;
  return { offers, isClear };
}

/** The most characters before the number of a list item. */
const ITEM_INDENT = 8;

/** Whether a number is a date, a count, or the number of a list item. */
function isOther(text: string, { text: written, start, end }: WrittenNumber): boolean {
  const before = text.slice(Math.max(0, start - ITEM_INDENT), start);
  const isFirst = start < ITEM_INDENT || before.includes('\n');
  const isItem =
    isFirst &&
    before.slice(before.lastIndexOf('\n') + 1).trim() === '' &&
    /^[.)]\s/.test(text.slice(end, end + 2));
  return isItem || DATE.test(written) || OTHER_UNIT.test(text.slice(end, end + 20));
}

/** The amounts that a number can mean; none without a unit that can be paid. */
function readAmount(text: string, number: WrittenNumber, token?: string): WrittenAmount[] {
  const before = text.slice(Math.max(0, number.start - 20), number.start);
  const behind = text.slice(number.end, number.end + 50);
  if (CUT_NUMBER.test(before) || /[-−]$/.test(before)) return [];
  const glued = /^([\d.,'’_\s]{1,60})(XRP|XAH|drops?)$/i.exec(number.text);
  const written = glued?.[1]?.trim() ?? number.text;
  const unit = glued?.[2] ?? UNIT_BEHIND.exec(behind)?.[1];
  const ownAmounts = unit === undefined ? [] : amountsOf(written, unit, token);
  if (ownAmounts.length > 0) return ownAmounts;
  const [, unitBefore] = UNIT_BEFORE.exec(before) ?? [];
  const isFree = unitBefore !== undefined && !/\d\s{0,2}\$?[A-Za-z]+\s?$/.test(before);
  return isFree && !number.isAmount && !glued ? amountsOf(written, unitBefore, token) : [];
}

function amountsOf(written: string, unit: string, token?: string): WrittenAmount[] {
  return readingsOf(written).flatMap((value) => amountIn(value, unit, token) ?? []);
}

/** An amount that the ledger accepts; undefined for any other unit or value. */
function amountIn(value: string, unit: string, token?: string): WrittenAmount | undefined {
  if (unit === token) return findTokenValue(value) ? { value, unit } : undefined;
  const name = unit.toUpperCase();
  if (/^DROPS?$/.test(name)) {
    const xrp = /^[1-9]\d{0,16}$/.test(value) ? findXrp(value) : undefined;
    return xrp && findDrops(xrp) ? { value: xrp, unit: 'XRP' } : undefined;
  }
  if (name !== 'XRP' && name !== 'XAH') return undefined;
  return findDrops(value) ? { value, unit: name } : undefined;
}

function isExact(text: string, { start, end }: WrittenNumber): boolean {
  const behind = text.slice(end, end + 60).replace(UNIT_BEHIND, '');
  return !INEXACT_SIGN.test(text.slice(Math.max(0, start - 3), start)) && !RATE.test(behind);
}

function isNearAddress(text: string, { start, end }: WrittenNumber): boolean {
  return text.slice(Math.max(0, start - MAX_DISTANCE), end + MAX_DISTANCE).includes(ADDRESS_MARK);
}

function distinct(amounts: readonly WrittenAmount[]): WrittenAmount[] {
  return [...new Map(amounts.map((each) => [`${each.value} ${each.unit}`, each])).values()];
}
