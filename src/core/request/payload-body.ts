import type { Fields } from '../fields';

/** The body of POST /payload as we send it (protocol §3.1); options are always explicit. */
export interface PayloadBody {
  readonly txjson: Fields;
  readonly options: {
    readonly submit: boolean;
    readonly multisign: false;
    /** Minutes in which the phone must open it. */
    readonly expire: number;
    /** Only these accounts may sign. */
    readonly signers: readonly string[];
    readonly force_network?: string;
  };
  readonly custom_meta: { readonly identifier: string; readonly instruction?: string };
}

/** A day: the platform's likely default (protocol §3.1), said explicitly. */
const EXPIRE_MINUTES = 1440;

/** The platform takes 280 characters of instruction (protocol §3.1). */
const INSTRUCTION_LIMIT = 280;

export interface Wish {
  readonly txjson: Fields;
  readonly network?: string;
  readonly instruction?: string;
}

/**
 * The body for a wish: pinned to the signed-in account and network, found again by its identifier.
 * `Account` is left out: the platform ignores it (protocol §3.1) and the signer is pinned instead.
 */
export function payloadBody(wish: Wish, account: string, identifier: string): PayloadBody {
  const { Account: _ignored, ...txjson } = wish.txjson;
  const instruction = wish.instruction?.trim().slice(0, INSTRUCTION_LIMIT);
  const network = wish.network && /^[A-Z0-9]{2,30}$/.test(wish.network) ? wish.network : undefined;
  return {
    txjson,
    options: {
      submit: txjson.TransactionType !== 'SignIn',
      multisign: false,
      expire: EXPIRE_MINUTES,
      signers: [account],
      ...(network ? { force_network: network } : {}),
    },
    custom_meta: { identifier, ...(instruction ? { instruction } : {}) },
  };
}
