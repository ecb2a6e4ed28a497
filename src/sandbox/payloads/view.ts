import type { Application } from '../state/application';
import type { Switches } from '../state/switches';
import {
  isExpired,
  openedByDeeplink,
  type PayloadRecord,
  type Resolution,
  visibleResolution,
} from './record';
import type { ReturnUrl } from './request';

const isoMilliseconds = (ms: number): string => new Date(ms).toISOString();
const isoSeconds = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Return URLs with the values of `{id}`, `{cid}`, `{txid}` and `{txblob}` (§3.4). */
export function returnUrl(record: PayloadRecord): ReturnUrl {
  const fill = (url: string | null): string | null =>
    url
      ?.replaceAll('{id}', record.uuid)
      .replaceAll('{cid}', encodeURIComponent(record.request.customMeta.identifier ?? ''))
      .replaceAll('{txid}', record.resolution?.txid ?? '')
      .replaceAll('{txblob}', record.resolution?.hex ?? '') ?? null;
  return { app: fill(record.request.returnUrl.app), web: fill(record.request.returnUrl.web) };
}

/** The `meta` block of GET and DELETE (§3.4). */
export function viewMeta(record: PayloadRecord, now: number) {
  const { request } = record;
  const resolution = visibleResolution(record, now);
  const url = returnUrl(record);
  return {
    exists: true,
    uuid: record.uuid,
    multisign: request.multisign,
    submit: request.submit,
    pathfinding: request.pathfinding,
    pathfinding_fallback: request.pathfindingFallback,
    force_network: request.forceNetwork,
    destination: destination(record),
    resolved_destination: resolution ? destination(record) : '',
    resolved: resolution !== null,
    signed: resolution?.signed ?? false,
    cancelled: record.cancelled,
    expired: isExpired(record, now),
    pushed: record.pushed,
    app_opened: record.openedAt !== null,
    opened_by_deeplink: openedByDeeplink(record),
    return_url_app: url.app,
    return_url_web: url.web,
    is_xapp: false,
    signers: request.signers,
  };
}

/**
 * The whole GET response (§3.4).
 * @param issuedUserToken the user token that this payload was the last to issue, if any
 */
export function viewPayload(
  record: PayloadRecord,
  application: Application,
  issuedUserToken: string | null,
  now: number,
  switches: Switches,
) {
  const { request } = record;
  const resolution = visibleResolution(record, now);
  const tag = request.txjson.DestinationTag;
  return {
    meta: viewMeta(record, now),
    application: {
      name: application.name,
      description: application.description,
      disabled: application.disabled ? 1 : 0,
      uuidv4: application.uuid,
      icon_url: application.iconUrl,
      issued_user_token: resolution ? issuedUserToken : null,
    },
    payload: {
      tx_type: request.txjson.TransactionType,
      tx_destination: destination(record),
      tx_destination_tag: typeof tag === 'number' ? tag : null,
      request_json: request.txjson,
      origintype: record.origin,
      signmethod: resolution?.method ?? null,
      created_at: isoSeconds(record.createdAt),
      expires_at: isoSeconds(record.expiresAt),
      expires_in_seconds: Math.floor((record.expiresAt - now) / 1000),
    },
    response: viewResponse(resolution, now, switches),
    custom_meta: request.customMeta,
  };
}

function viewResponse(resolution: Resolution | null, now: number, switches: Switches) {
  const dispatch =
    resolution?.dispatch && now >= resolution.dispatch.visibleFrom ? resolution.dispatch : null;
  const emptyValue = resolution && switches.unsetResponseStrings === 'empty' ? '' : null;
  const orUnset = <T>(value: T | null | undefined) => value ?? emptyValue;
  const formatTime = switches.resolvedAtMilliseconds ? isoMilliseconds : isoSeconds;
  return {
    hex: orUnset(resolution?.hex),
    txid: orUnset(resolution?.txid),
    resolved_at: resolution ? formatTime(resolution.at) : null,
    dispatched_nodetype: orUnset(dispatch?.nodetype),
    dispatched_to: orUnset(dispatch?.to),
    dispatched_result: orUnset(dispatch?.result),
    dispatched_to_node: dispatch ? true : null,
    environment_nodeuri: resolution?.network.node ?? null,
    environment_nodetype: resolution?.network.key ?? null,
    environment_networkid: resolution?.network.id ?? null,
    multisign_account: orUnset(resolution?.multisignAccount),
    account: orUnset(resolution?.account),
    signer: resolution?.signer ?? null,
    signer_pubkey: resolution?.publicKey ?? null,
    user: resolution?.user ?? null,
    approved_with: resolution?.method ?? null,
  };
}

function destination(record: PayloadRecord): string {
  const value = record.request.txjson.Destination;
  return typeof value === 'string' ? value : '';
}
