import { LONG_EXPIRE_MINUTES } from '../ask/ask-cancelled-payload';
import { pointRow, type Row, switchRow } from './row';

/** Creating, finding and cancelling payloads. */
export const payloadRows: readonly Row[] = [
  pointRow({
    section: '§3.4',
    point: 'a created payload is found by UUID and by identifier',
    assumed: 'yes',
    isVital: true,
    read: ({ created }) => created && (created.isFound ? 'yes' : 'no'),
  }),
  pointRow({
    section: '§5',
    point: 'a payload of a session is pushed',
    assumed: 'yes',
    read: ({ created }) => created && (created.isPushed ? 'yes' : 'no'),
  }),
  switchRow('publicHost', {
    section: '§7.1',
    point: 'host of the links',
    read: ({ created }) => created?.host,
  }),
  pointRow({
    section: '§3.7',
    point: 'a second payload with the same identifier is refused with code 409',
    assumed: 'yes',
    isVital: true,
    read: ({ duplicate }) =>
      duplicate && (duplicate.code === 409 && duplicate.status >= 400 ? 'yes' : 'no'),
  }),
  switchRow('duplicateIdentifierStatus', {
    section: '§11.8',
    point: 'HTTP status of that refusal',
    read: ({ duplicate }) => duplicate?.status,
  }),
  switchRow('defaultExpireMinutes', {
    section: '§11.3',
    point: 'minutes until a payload expires that does not say',
    read: ({ defaultExpireMinutes }) => defaultExpireMinutes,
  }),
  switchRow('maximumExpireMinutes', {
    section: '§11.3',
    point: 'maximum of `expire` in minutes (asked for a year)',
    read: ({ created }) => {
      if (created?.expireMinutes === undefined) return undefined;
      return created.expireMinutes >= LONG_EXPIRE_MINUTES ? null : created.expireMinutes;
    },
  }),
  switchRow('specialTypeErrorCode', {
    section: '§3.2',
    point: 'error code of SetRegularKey without permission',
    read: ({ specialType }) => specialType,
  }),
  pointRow({
    section: '§1.3',
    point: 'a session cancels its unopened payload',
    assumed: 'OK',
    isVital: true,
    read: ({ cancelled }) => cancelled?.reason,
  }),
  pointRow({
    section: '§3.4',
    point: 'GET shows it as cancelled, not as resolved',
    assumed: 'yes',
    isVital: true,
    read: ({ cancelled }) => cancelled && (cancelled.isShown ? 'yes' : 'no'),
  }),
  switchRow('cancelFrame', {
    section: '§11.5',
    point: 'frame that a cancel sends on the socket',
    read: ({ cancelled }) => cancelled?.frame,
  }),
];
