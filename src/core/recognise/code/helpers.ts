import { findDrops } from '../../transaction/amount';
import { toLedgerTime } from '../../transaction/ledger-time';
import { type CodeValue, textValue, UNKNOWN } from './code-value';
import { lettersOf } from './ledger-names';

type Call = Extract<CodeValue, { kind: 'call' }>;
type Reduce = (value: CodeValue) => CodeValue;

/** Conversions that keep the value: `String("5")`. */
const CASTS = 'string str decimal bigdecimal address hash256 nftokenid'.split(' ');

/** Classes of Java whose `of` and `valueOf` keep the value: `Address.of("r…")`. */
const VALUE_CLASSES =
  /^(?:Address|Hash256|NfTokenId|BigDecimal|BigInteger|Unsigned(?:Integer|Long)|Integer|Long|String|Optional|NetworkId|TransferFee|TradingFee|MpTokenIssuanceId)$/;

/** Conversions to a number. */
const NUMBER_CASTS = 'number int bigint uint uint8 uint16 uint32 uint64 int64'.split(' ');

/** Names of the functions by which libraries turn a text into hex. */
const TEXT_TO_HEX = 'convertstringtohex stringtohex strtohex texttohex bin2hex'.split(' ');

/** Calls a known helper of a library with values from the text; unknown for any other call. */
export function callHelper(call: Call, reduce: Reduce): CodeValue {
  const name = lettersOf(call.name);
  const [first, ...others] = call.args;
  const bytes = findBytes(call, reduce);
  if (bytes !== undefined) return textValue(hexOf(bytes));
  if (call.receiver && /^(?:upper|touppercase)$/.test(name) && !first) {
    return toUpperCase(reduce(call.receiver));
  }
  if (name === 'xrp' && !first) return currencyRecord();
  if (/^(?:of|aslist|singletonlist)$/.test(name) && isListClass(call.receiver)) {
    return { kind: 'list', items: call.args };
  }
  if (!first || others.length > 0) return UNKNOWN;
  const value = reduce(first);
  if (name === 'strtoupper') return toUpperCase(value);
  return value.kind === 'text' || value.kind === 'number' ? convert(name, value, call) : UNKNOWN;
}

function convert(
  name: string,
  value: Extract<CodeValue, { kind: 'text' | 'number' }>,
  { receiver }: Call,
): CodeValue {
  if (name === 'xrptodrops' || name === 'ofxrp')
    return textValue(findDrops(value.text)?.toString());
  if (name === 'ofdrops' || name === 'xrpcurrencyamount') {
    return textValue(/^\d{1,18}$/.test(value.text) ? value.text : undefined);
  }
  if (TEXT_TO_HEX.includes(name)) {
    return textValue(value.kind === 'text' ? hexOf(value.text) : undefined);
  }
  if (name === 'isotimetorippletime') return rippleTime(value.text);
  const isUnsigned = receiver?.kind === 'name' && /^Unsigned/.test(receiver.name);
  if (NUMBER_CASTS.includes(name) || (name === 'valueof' && isUnsigned)) {
    const isInteger = /^-?(?:0|[1-9]\d{0,29})$/.test(value.text);
    return isInteger ? { kind: 'number', text: value.text } : UNKNOWN;
  }
  const isOf = /^(?:of|valueof)$/.test(name) && receiver?.kind === 'name';
  if (isOf && VALUE_CLASSES.test(receiver.name)) return value;
  return CASTS.includes(name) ? value : UNKNOWN;
}

/** The text whose bytes a chain of calls writes in hex: `"…".encode().hex()`, `Buffer.from("…")…`. */
function findBytes({ name, args, receiver }: Call, reduce: Reduce): string | undefined {
  // `bytes.hex("…".encode())` is the same as `"…".encode().hex()`.
  if (name === 'hex' && isNamed(receiver, 'bytes') && args.length === 1 && args[0]) {
    return findBytes({ kind: 'call', name, args: [], receiver: args[0] }, reduce);
  }
  if (receiver?.kind !== 'call') return undefined;
  const [encoding, ...more] = args;
  const isHex =
    name === 'hex'
      ? args.length === 0
      : name === 'toString' && encoding?.kind === 'text' && encoding.text === 'hex';
  if (!isHex || more.length > 0) return undefined;
  const isPython = receiver.name === 'encode';
  const isBuffer = receiver.name === 'from' && isNamed(receiver.receiver, 'Buffer');
  const [source, charset] = isPython ? [receiver.receiver, receiver.args[0]] : receiver.args;
  const isUtf8 = !charset || (charset.kind === 'text' && /^utf-?8$/i.test(charset.text));
  const isAscii = charset?.kind === 'text' && /^ascii$/i.test(charset.text);
  const isKnown = (isPython || isBuffer) && (isUtf8 || isAscii);
  const text = source && isKnown ? reduce(source) : UNKNOWN;
  if (text.kind !== 'text') return undefined;
  return isAscii && /[^\0-\x7f]/.test(text.text) ? undefined : text.text;
}

function hexOf(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join('');
}

function toUpperCase(value: CodeValue): CodeValue {
  return value.kind === 'text' ? { kind: 'text', text: value.text.toUpperCase() } : UNKNOWN;
}

function rippleTime(iso: string): CodeValue {
  const isDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.000)?Z$/.test(iso);
  const time = isDate ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(time) ? UNKNOWN : { kind: 'number', text: String(toLedgerTime(time)) };
}

function currencyRecord(): CodeValue {
  const entries = [{ name: 'currency', value: textValue('XRP') }];
  return { kind: 'record', className: 'XRP', entries };
}

function isNamed(value: CodeValue | undefined, name: string): boolean {
  return value?.kind === 'name' && value.name === name;
}

function isListClass(receiver: CodeValue | undefined): boolean {
  return ['List', 'Arrays', 'Collections', 'ImmutableList'].some((name) => isNamed(receiver, name));
}
