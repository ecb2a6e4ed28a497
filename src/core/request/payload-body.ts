import { dropUndefined, type Fields } from '../fields';

/** What may be asked beside the transaction (protocol §3.1); what is left out takes our default. */
export interface RequestOptions {
  /** false: sign only, and leave the sending to whoever asked. */
  readonly submit?: boolean;
  /** One signature of several; the wallet never submits it. */
  readonly multisign?: boolean;
  /** Minutes in which the phone must open it. */
  readonly expire?: number;
  /** A network's key, such as MAINNET. */
  readonly network?: string;
  readonly pathfinding?: boolean;
  readonly pathfinding_fallback?: boolean;
  /** A sentence the phone shows with the request. */
  readonly instruction?: string;
  /** Anything the asker wants back with the answer. */
  readonly blob?: Fields | string;
}

/** A transaction, and what is asked beside it. */
export interface RequestInput {
  readonly txjson: Fields;
  /** The same in binary form, upper-case hex, when that is what goes on the wire. */
  readonly txblob?: string;
  readonly options: RequestOptions;
}

/** A request as stored; `onWire` is what of it is posted. Options are always explicit. */
export interface PayloadBody {
  readonly txjson: Fields;
  readonly txblob?: string;
  readonly options: {
    readonly submit: boolean;
    readonly multisign: boolean;
    /** Minutes in which the phone must open it. */
    readonly expire: number;
    /** Only these accounts may sign. */
    readonly signers: readonly string[];
    readonly force_network?: string;
    readonly pathfinding?: boolean;
    readonly pathfinding_fallback?: boolean;
  };
  readonly custom_meta: {
    readonly identifier: string;
    readonly instruction?: string;
    readonly blob?: Fields | string;
  };
}

/** A day: the platform's likely default (protocol §3.1), said explicitly. */
export const EXPIRE_MINUTES = 1440;

/** The platform takes 280 characters of instruction (protocol §3.1). */
export const INSTRUCTION_LIMIT = 280;

/**
 * The body for a wish: pinned to the signed-in account and network, found again by its identifier.
 * `Account` is left out, because the platform ignores it (protocol §3.1) and the signer is pinned
 * instead; of a multisigned transaction it is not the signer and stays.
 */
export function payloadBody(wish: RequestInput, account: string, identifier: string): PayloadBody {
  const { options, txblob } = wish;
  const { Account: named, ...others } = wish.txjson;
  const instruction = options.instruction?.trim().slice(0, INSTRUCTION_LIMIT) || undefined;
  return dropUndefined({
    txjson: (options.multisign || txblob) && named !== undefined ? wish.txjson : others,
    txblob,
    options: dropUndefined({
      submit: others.TransactionType !== 'SignIn' && options.submit !== false,
      multisign: options.multisign === true,
      expire: options.expire ?? EXPIRE_MINUTES,
      signers: [account],
      force_network:
        options.network && /^[A-Z0-9]{2,30}$/.test(options.network) ? options.network : undefined,
      pathfinding: options.pathfinding,
      pathfinding_fallback: options.pathfinding_fallback,
    }),
    custom_meta: dropUndefined({ identifier, instruction, blob: options.blob }),
  }) as PayloadBody;
}

/** The body as it is posted: the platform takes one form of the transaction, not both (code 604). */
export function payloadToPost({ txjson, txblob, options, custom_meta }: PayloadBody): object {
  return { ...(txblob ? { txblob } : { txjson }), options, custom_meta };
}
