import { decode } from 'ripple-binary-codec';
import { ApiError } from '../state/api-error';
import type { Switches } from '../state/switches';
import { isUuid } from '../state/uuid';
import { parseCustomMeta } from './custom-meta';
import type { PayloadRequest } from './request';
import { canBeEncoded, type TransactionJson } from './test-encoding';
import { isKnownType, isPseudoType } from './transaction-types';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Checks and normalises a POST payload body (§3.1).
 * @throws ApiError with the codes of §3.7: 599–604, 413.
 */
export function parsePayloadBody(body: unknown, switches: Switches): PayloadRequest {
  if (!isObject(body) || Object.keys(body).length === 0) throw new ApiError(599);
  const txjson = normalise(parseTransaction(body));
  if (!canBeEncoded(txjson)) throw new ApiError(603);
  const options = isObject(body.options) ? body.options : {};
  const isSignIn = txjson.TransactionType === 'SignIn';
  return {
    txjson: isSignIn ? { ...txjson, SignIn: true } : txjson,
    submit: isSignIn ? false : parseFlag(options.submit, true),
    multisign: isSignIn ? false : parseFlag(options.multisign, false),
    pathfinding: parseFlag(options.pathfinding, false),
    pathfindingFallback: parseFlag(options.pathfinding_fallback, false),
    expireMinutes: parseExpire(options.expire, switches),
    signers: parseSigners(options.signers ?? options.signer),
    forceNetwork: parseNetwork(options.force_network),
    returnUrl: parseReturnUrl(options.return_url),
    customMeta: parseCustomMeta(body.custom_meta),
    userToken: isUuid(body.user_token) ? body.user_token.toLowerCase() : null,
  };
}

function parseTransaction(body: Json): TransactionJson {
  const txblob =
    typeof body.txblob === 'string' && /^[A-F0-9]{10,}$/.test(body.txblob) ? body.txblob : null;
  const txjson = isObject(body.txjson) ? body.txjson : null;
  if (txjson && txblob) throw new ApiError(604);
  if (txblob) return checkType(decodeBlob(txblob));
  if (!txjson) throw new ApiError(600);
  return checkType(txjson);
}

function decodeBlob(txblob: string): Json {
  try {
    return decode(txblob);
  } catch {
    throw new ApiError(601);
  }
}

function checkType(tx: Json): TransactionJson {
  const type = tx.TransactionType;
  if (typeof type !== 'string' || !isKnownType(type)) throw new ApiError(602);
  return { ...tx, TransactionType: type };
}

/** Turns numbers into strings where the codec needs them, and XRP objects into drops (§3.1). */
function normalise(tx: TransactionJson): TransactionJson {
  const out: TransactionJson = { ...tx };
  if (typeof out.Fee === 'number') out.Fee = String(out.Fee);
  if (out.TransactionType === 'AccountDelete' && out.Fee === undefined) out.Fee = '5000000';
  if (isObject(out.Amount)) {
    const amount: Json = { ...out.Amount };
    if (typeof amount.value === 'number') amount.value = String(amount.value);
    const isNative = amount.currency === 'XRP' && (amount.issuer ?? '') === '';
    out.Amount = isNative ? toDrops(amount.value) : amount;
  }
  return out;
}

function toDrops(value: unknown): unknown {
  const match = /^(\d+)(?:\.(\d{1,6})0*)?$/.exec(String(value));
  if (!match) return value;
  return BigInt((match[1] ?? '0') + (match[2] ?? '').padEnd(6, '0')).toString();
}

function parseFlag(value: unknown, fallback: boolean): boolean {
  if (value === true || value === 1 || value === 'true' || value === '1') return true;
  if (value === false || value === 0 || value === 'false' || value === '0') return false;
  return fallback;
}

function parseExpire(value: unknown, switches: Switches): number {
  const minutes = Number.parseInt(String(value), 10);
  if (!Number.isFinite(minutes) || minutes <= 0) return switches.defaultExpireMinutes;
  return Math.min(minutes, switches.maximumExpireMinutes ?? minutes);
}

function parseSigners(value: unknown): string[] | null {
  const list = (Array.isArray(value) ? value : [value]).filter(
    (item): item is string => typeof item === 'string' && item.startsWith('r'),
  );
  return list.length > 0 ? list : null;
}

function parseNetwork(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().toUpperCase() : null;
}

function parseReturnUrl(value: unknown): PayloadRequest['returnUrl'] {
  const url = isObject(value) ? value : {};
  const text = (part: unknown): string | null =>
    typeof part === 'string' && part.trim() !== '' ? part.trim() : null;
  return { app: text(url.app), web: text(url.web) };
}

/** True when the phone submits the signed transaction to a node (§3.1, §3.2). */
export function isSubmitted(request: PayloadRequest): boolean {
  return request.submit && !request.multisign && !isPseudoType(request.txjson.TransactionType);
}
