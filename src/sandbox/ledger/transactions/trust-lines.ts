import {
  type Decimal,
  decimalText,
  findDecimal,
  plus,
  ZERO,
} from '../../../core/transaction/decimal';
import type { Entry } from '../entries/entry';
import { isLow, lineIndex } from '../entries/entry-index';
import type { EntryView } from '../entries/entry-view';
import { createLine } from '../entries/ledger-entries';
import { addOwned, findAccountEntry, hasFlag } from './context';
import { isPositive, minus } from './money';

interface Side {
  currency: string;
  issuer: string;
  value: string;
}

const FROZEN = { low: 0x0040_0000, high: 0x0080_0000 };
const GLOBAL_FREEZE = 0x0040_0000;

export function findLine(
  view: EntryView,
  holder: string,
  issuer: string,
  currency: string,
): Entry | undefined {
  return view.find(lineIndex(holder, issuer, currency));
}

const decimal = (value: unknown): Decimal => findDecimal(String(value)) ?? ZERO;

/** What a holder has of a token. */
export function heldOn(line: Entry | undefined, holder: string): Decimal {
  const { issuer: low } = (line?.LowLimit ?? {}) as Side;
  const balance = decimal((line?.Balance as Side | undefined)?.value ?? '0');
  return low === holder ? balance : { ...balance, digits: -balance.digits };
}

export function limitOf(line: Entry, holder: string): Decimal {
  const sides = [line.LowLimit, line.HighLimit] as Side[];
  return decimal(sides.find(({ issuer }) => issuer === holder)?.value);
}

export function setLimit(line: Entry, holder: string, value: string): void {
  const name = (line.LowLimit as Side).issuer === holder ? 'LowLimit' : 'HighLimit';
  line[name] = { ...(line[name] as Side), value };
}

/** Adds to what a holder has; creates the trust line, with no limit, when there is none. */
export function addToLine(
  view: EntryView,
  holder: string,
  token: { issuer: string; currency: string },
  amount: Decimal,
): void {
  const { issuer, currency } = token;
  const index = lineIndex(holder, issuer, currency);
  const line = view.find(index) ?? openLine(view, holder, { issuer, currency, limit: '0' });
  const held = plus(heldOn(line, holder), amount);
  const signed = isLow(holder, issuer) ? held : { ...held, digits: -held.digits };
  line.Balance = { ...(line.Balance as Side), value: decimalText(signed) };
  if (held.digits === 0n && !isPositive(limitOf(line, holder))) closeLine(view, holder, index);
}

export function openLine(
  view: EntryView,
  holder: string,
  line: { issuer: string; currency: string; limit: string },
): Entry {
  addOwned(findAccountEntry(view, holder), 1);
  return view.create(lineIndex(holder, line.issuer, line.currency), createLine(holder, line));
}

/** Removes a trust line without balance and limit, which is in its default state. */
export function closeLine(view: EntryView, holder: string, index: string): void {
  view.remove(index);
  addOwned(findAccountEntry(view, holder), -1);
}

/** Whether an issuer froze a token for a holder, or for everybody. */
export function isFrozen(view: EntryView, holder: string, issuer: string, currency: string) {
  const line = findLine(view, holder, issuer, currency);
  const side = isLow(holder, issuer) ? FROZEN.high : FROZEN.low;
  return (
    hasFlag(findAccountEntry(view, issuer)?.Flags, GLOBAL_FREEZE) || hasFlag(line?.Flags, side)
  );
}

/** How much more of a token a holder accepts. */
export function roomOn(line: Entry | undefined, holder: string): Decimal {
  if (!line) return ZERO;
  const room = minus(limitOf(line, holder), heldOn(line, holder));
  return isPositive(room) ? room : ZERO;
}
