import { CompanionError } from '../companion-error';
import { dropUndefined, findFields, findNumber, findText, findTime, findUuid } from '../fields';

/** The platform's state of one payload (protocol §3.4); only the parts that we use. */
export interface PayloadStatus {
  readonly uuid: string;
  readonly identifier?: string;
  readonly resolved: boolean;
  readonly signed: boolean;
  readonly cancelled: boolean;
  readonly expired: boolean;
  readonly pushed: boolean;
  readonly opened: boolean;
  /** Milliseconds since 1970. */
  readonly expiresAt?: number;
  readonly resolvedAt?: number;
  readonly answer: PayloadResponse;
}

/** The response of the wallet: signer, signed blob, and the result of the node it was sent to. */
export interface PayloadResponse {
  readonly txid?: string;
  readonly hex?: string;
  readonly account?: string;
  readonly signer?: string;
  readonly dispatchedTo?: string;
  readonly dispatchedResult?: string;
  /** Network key such as MAINNET: of the node it was sent to, else of the phone. */
  readonly network?: string;
  readonly networkId?: number;
}

/**
 * Reads the response to GET /payload/{uuid} or /payload/ci/{identifier}.
 * @throws CompanionError `bad-answer` for another shape
 */
export function parsePayloadStatus(body: unknown): PayloadStatus {
  const root = findFields(body);
  const meta = findFields(root?.meta);
  const uuid = findUuid(meta?.uuid);
  if (!root || !meta || !uuid) throw new CompanionError('bad-answer');
  for (const name of ['resolved', 'signed', 'cancelled', 'expired']) {
    if (typeof meta[name] !== 'boolean') throw new CompanionError('bad-answer');
  }
  const payload = findFields(root.payload);
  const response = findFields(root.response);
  return dropUndefined({
    uuid,
    identifier: findText(findFields(root.custom_meta)?.identifier),
    resolved: meta.resolved === true,
    signed: meta.signed === true,
    cancelled: meta.cancelled === true,
    expired: meta.expired === true,
    pushed: meta.pushed === true,
    opened: meta.app_opened === true || meta.resolved === true,
    expiresAt: findTime(payload?.expires_at),
    resolvedAt: findTime(response?.resolved_at),
    answer: dropUndefined({
      txid: findText(response?.txid),
      hex: findText(response?.hex),
      account: findText(response?.account),
      signer: findText(response?.signer),
      dispatchedTo: findText(response?.dispatched_to),
      dispatchedResult: findText(response?.dispatched_result),
      network: findText(response?.dispatched_nodetype) ?? findText(response?.environment_nodetype),
      networkId: findNumber(response?.environment_networkid),
    }),
  }) as PayloadStatus;
}
