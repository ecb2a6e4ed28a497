import { isDeepStrictEqual } from 'node:util';
import { type Fields, findFields, findText } from '../../core/fields';
import { isPseudo } from '../../core/transaction/codec-types';

/**
 * Whether a payload asks exactly what was posted, as far as the platform keeps it as posted
 * (protocol §3.1). An identifier alone proves nothing: another user of the application may have used
 * it first. Not compared are the expiry and `custom_meta.blob`: they change nothing of what is signed.
 * @param posted the body of the POST @param payload the answer of GET /payload
 */
export async function isSameRequest(posted: Fields, payload: Fields): Promise<boolean> {
  // The codec is large, and only lost answers and duplicates need it.
  const { decode } = await import('ripple-binary-codec');
  const { ledgerForm } = await import('../../core/signed/ledger-form');
  const form = (txjson: Fields): Fields => ledgerForm(platformForm(txjson));
  const made = findFields(findFields(payload.payload)?.request_json);
  const asked = findFields(posted.txjson) ?? decoded(decode, posted.txblob);
  if (!asked || !made || !isDeepStrictEqual(form(asked), form(made))) return false;
  return isDeepStrictEqual(
    termsOf(findFields(posted.options), findFields(posted.custom_meta), isPseudo(asked)),
    termsOf(findFields(payload.meta), findFields(payload.custom_meta), isPseudo(asked)),
  );
}

/** The transaction with what the platform itself rewrites, fills in and adds. */
function platformForm({ SignIn: _own, ...txjson }: Fields): Fields {
  const isDelete = txjson.TransactionType === 'AccountDelete';
  const amount = findFields(txjson.Amount);
  // No flags are the same as none set.
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

function decoded(decode: (blob: string) => Fields, blob: unknown): Fields | undefined {
  try {
    return decode(String(blob));
  } catch {
    return undefined;
  }
}

/** What is asked besides the transaction: the names are the same in a POST and in `meta`. */
function termsOf(options: Fields | undefined, custom: Fields | undefined, isOffLedger: boolean) {
  const { return_url: url, submit, multisign, pathfinding, pathfinding_fallback } = options ?? {};
  return {
    signers: options?.signers,
    // What no ledger knows is never submitted, whatever was asked (protocol §3.1, §3.2).
    submit: !isOffLedger && flag(submit, true),
    multisign: !isOffLedger && flag(multisign, false),
    pathfinding: flag(pathfinding, false),
    pathfindingFallback: flag(pathfinding_fallback, false),
    network: findText(options?.force_network)?.trim().toUpperCase(),
    // GET tells them with their placeholders filled in (protocol §3.4).
    returns: Boolean(
      findText(findFields(url)?.app) ??
        findText(findFields(url)?.web) ??
        findText(options?.return_url_app) ??
        findText(options?.return_url_web),
    ),
    instruction: findText(custom?.instruction)?.replaceAll(/\s+/g, ' ').trim() || undefined,
  };
}

function flag(value: unknown, fallback: boolean): boolean {
  if ([true, 1, '1', 'true'].includes(value as never)) return true;
  return [false, 0, '0', 'false'].includes(value as never) ? false : fallback;
}
