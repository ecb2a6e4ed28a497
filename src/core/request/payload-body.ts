import { dropUndefined, type Fields } from '../fields';
import type { Hole } from '../transaction/hole';

/** The options of a request (protocol §3.1). A missing option gets our default. */
export interface RequestOptions {
  /** false: the wallet only signs, and the requesting application submits. */
  readonly submit?: boolean;
  /** One of several signatures; the wallet never submits it. */
  readonly multisign?: boolean;
  /** Minutes within which the phone must open the payload. */
  readonly expire?: number;
  /** The key of a network, such as MAINNET. */
  readonly network?: string;
  readonly pathfinding?: boolean;
  readonly pathfinding_fallback?: boolean;
  /** A note that the phone shows with the request. */
  readonly instruction?: string;
  /** Data that the requesting application gets back with the response. */
  readonly blob?: Fields | string;
}

/** A transaction, which may be incomplete in the review window, and the options of its request. */
export interface RequestInput {
  readonly txjson: Fields;
  /** The transaction in binary form, as upper-case hex. It is posted unless the user changes a field. */
  readonly txblob?: string | undefined;
  readonly options?: RequestOptions | undefined;
  /** Names of fields of a payload body that are not sent. */
  readonly leftOut?: readonly string[] | undefined;
  /** Names of fields that were written as text, and are in hex in `txjson`. */
  readonly textFields?: readonly string[] | undefined;
  /** The fields that the user must fill in before the request can be sent. */
  readonly holes?: readonly Hole[] | undefined;
}

/**
 * The body as stored; `payloadToPost` gives the form that is posted. It contains every option, also
 * those with default values.
 */
export interface PayloadBody {
  readonly txjson: Fields;
  readonly txblob?: string;
  readonly options: {
    readonly submit: boolean;
    readonly multisign: boolean;
    /** Minutes within which the phone must open the payload. */
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

/** A day: the likely default of the platform (protocol §3.1). We always send it. */
export const EXPIRE_MINUTES = 1440;

/** The platform accepts 280 characters of instruction (protocol §3.1). */
export const INSTRUCTION_LIMIT = 280;

/**
 * The body of a payload that only the given account may sign, on the given network. It can be found
 * by its identifier. `Account` is left out, because the platform ignores it (protocol §3.1) and
 * `signers` names the account. It stays in a multisigned transaction, where it is not the signer.
 */
export function payloadBody(input: RequestInput, account: string, identifier: string): PayloadBody {
  const { options = {}, txblob } = input;
  const { Account: sender, ...others } = input.txjson;
  const instruction = options.instruction?.trim().slice(0, INSTRUCTION_LIMIT) || undefined;
  return dropUndefined({
    txjson: (options.multisign || txblob) && sender !== undefined ? input.txjson : others,
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

/** The body as posted: the platform accepts one form of the transaction, not both (code 604). */
export function payloadToPost({ txjson, txblob, options, custom_meta }: PayloadBody): object {
  return { ...(txblob ? { txblob } : { txjson }), options, custom_meta };
}
