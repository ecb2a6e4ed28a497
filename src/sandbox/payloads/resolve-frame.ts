import type { Frame } from '../state/channels';
import type { Switches } from '../state/switches';
import { openedByDeeplink, type PayloadRecord } from './record';
import { returnUrl } from './view';

/** The frame for signed or rejected (§4.1). Blob and account are not in it and need a GET. */
export function resolveFrame(record: PayloadRecord, switches: Switches): Frame {
  const { resolution } = record;
  const frame: Frame = {
    payload_uuidv4: record.uuid,
    reference_call_uuidv4: resolution?.referenceCall ?? null,
    signed: resolution?.signed ?? false,
    user_token: resolution?.userTokenIssued ?? false,
    return_url: returnUrl(record),
    opened_by_deeplink: openedByDeeplink(record),
    custom_meta: record.request.customMeta,
  };
  if (resolution?.txid) frame.txid = resolution.txid;
  else if (switches.rejectedFrameTxid !== 'absent') {
    frame.txid = switches.rejectedFrameTxid === 'null' ? null : '';
  }
  return frame;
}
