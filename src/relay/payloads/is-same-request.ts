import { isDeepStrictEqual } from 'node:util';
import { type Fields, findFields, findText } from '../../core/fields';
import { isPseudo } from '../../core/transaction/codec-types';

/**
 * Whether a payload contains the same request as a POST body, apart from what the platform rewrites
 * (protocol §3.1). An equal identifier is no proof: another user of the application may have used
 * it first. The expiry and `custom_meta.blob` are not compared, because they do not affect what is
 * signed.
 * @param posted body of POST /payload @param payload answer of GET /payload
 */
export async function isSameRequest(posted: Fields, payload: Fields): Promise<boolean> {
  // Loaded late: the codec is large, and only lost answers and duplicates need it.
  const { decode } = await import('ripple-binary-codec');
  const { ledgerForm } = await import('../../core/signed/ledger-form');
  const normalize = (txjson: Fields): Fields => ledgerForm(platformForm(txjson));
  const created = findFields(findFields(payload.payload)?.request_json);
  const sent = findFields(posted.txjson) ?? findDecoded(decode, posted.txblob);
  if (!sent || !created || !isDeepStrictEqual(normalize(sent), normalize(created))) return false;
  return isDeepStrictEqual(
    termsOf(findFields(posted.options), findFields(posted.custom_meta), isPseudo(sent)),
    termsOf(findFields(payload.meta), findFields(payload.custom_meta), isPseudo(sent)),
  );
}

/** The transaction with the fields that the platform rewrites, fills in and adds. */
function platformForm({ SignIn: _added, ...txjson }: Fields): Fields {
  const isDelete = txjson.TransactionType === 'AccountDelete';
  const amount = findFields(txjson.Amount);
  // A missing `Flags` equals `Flags: 0`.
  const { Flags, ...others } = txjson;
  return {
    ...(isDelete && { Fee: '5000000' }),
    ...others,
    ...(Flags !== undefined && Flags !== 0 && { Flags }),
    ...(amount && { Amount: amountForm(amount) }),
  };
}

function amountForm(amount: Fields): unknown {
  const value = typeof amount.value === 'number' ? String(amount.value) : amount.value;
  const isNative = amount.currency === 'XRP' && !amount.issuer;
  const [, whole, part = ''] = /^(\d+)(?:\.(\d{1,6})0*)?$/.exec(String(value)) ?? [];
  if (!isNative || whole === undefined) return { ...amount, value };
  return BigInt(whole + part.padEnd(6, '0')).toString();
}

function findDecoded(decode: (blob: string) => Fields, blob: unknown): Fields | undefined {
  try {
    return decode(String(blob));
  } catch {
    return undefined;
  }
}

/** The options of a request without its transaction; POST and `meta` use the same names. */
function termsOf(options: Fields | undefined, custom: Fields | undefined, isOffLedger: boolean) {
  const { return_url: url, submit, multisign, pathfinding, pathfinding_fallback } = options ?? {};
  return {
    signers: signersOf(options?.signers),
    // The platform never submits pseudo transactions, whatever `submit` says (protocol §3.1, §3.2).
    submit: !isOffLedger && flag(submit, true),
    multisign: !isOffLedger && flag(multisign, false),
    pathfinding: flag(pathfinding, false),
    pathfindingFallback: flag(pathfinding_fallback, false),
    network: findText(options?.force_network)?.trim().toUpperCase(),
    // Compared by presence only: GET returns URLs with placeholders filled in (protocol §3.4).
    hasReturnUrl: Boolean(
      findText(findFields(url)?.app) ??
        findText(findFields(url)?.web) ??
        findText(options?.return_url_app) ??
        findText(options?.return_url_web),
    ),
    instruction: findText(custom?.instruction)?.replaceAll(/\s+/g, ' ').trim() || undefined,
  };
}

/** Without signers `meta` has null, and a body has none. */
function signersOf(value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function flag(value: unknown, fallback: boolean): boolean {
  if ([true, 1, '1', 'true'].includes(value as never)) return true;
  return [false, 0, '0', 'false'].includes(value as never) ? false : fallback;
}
