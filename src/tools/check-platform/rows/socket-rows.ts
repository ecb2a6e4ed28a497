import { isResolveFrame } from '../network/record-socket';
import type { Observations } from '../observations';
import { pointRow, type Row, switchRow, unaskedRow } from './row';

/** The frames of the sign-in before its resolve frame; undefined without a signature. */
function framesOfSignature({ signInFrames }: Observations) {
  const end = signInFrames?.findIndex(isResolveFrame) ?? -1;
  return end === -1 ? undefined : signInFrames?.slice(0, end);
}

/** A clock that rounds to seconds may be off by one. */
const TICK_TOLERANCE_MS = 1000;

/** Frames of the status socket and what GET says beside them. */
export const socketRows: readonly Row[] = [
  pointRow({
    section: '§4.1',
    point: 'the socket reports a rejection, and GET shows it',
    assumed: 'yes',
    isVital: true,
    read: ({ rejected }) => rejected && (rejected.lagMs === undefined ? 'no' : 'yes'),
  }),
  switchRow('frameBeforeStatusMs', {
    section: '§4.2',
    point: 'milliseconds from the frame until GET shows the outcome',
    read: ({ rejected }) => rejected && (rejected.lagMs ?? 'never'),
  }),
  switchRow('openedRepeatsBeforeSigning', {
    section: '§4.1',
    point: '`opened` comes again before a signature',
    read: (seen) => {
      const opened = framesOfSignature(seen)?.filter((frame) => frame.opened === true).length;
      return opened === undefined || opened === 0 ? undefined : opened > 1;
    },
  }),
  switchRow('preSignedFrame', {
    section: '§11.4',
    point: '`pre_signed` comes before a signature',
    read: (seen) => framesOfSignature(seen)?.some((frame) => frame.pre_signed === true),
  }),
  unaskedRow('dispatchedFrame', {
    section: '§11.4',
    point: '`dispatched` around a submission',
    need: 'a submitted transaction',
  }),
  unaskedRow('dispatchDelayMs', {
    section: '§11.4',
    point: 'milliseconds until the node’s result is filled in',
    need: 'a submitted transaction',
  }),
  switchRow('rejectedFrameTxid', {
    section: '§11.4',
    point: '`txid` in the frame of a rejection',
    read: ({ rejected }) => rejected?.frameTxid,
  }),
  switchRow('unsetResponseStrings', {
    section: '§3.4',
    point: 'unset strings in the response of a rejected payload',
    read: ({ rejected }) => rejected?.unsetFields,
  }),
  switchRow('resolvedAtMilliseconds', {
    section: '§3.4',
    point: '`resolved_at` has milliseconds',
    read: ({ rejected }) => rejected?.hasMilliseconds,
  }),
  switchRow('rejectExtendsUserToken', {
    section: '§5',
    point: 'a rejection extends the user token',
    read: ({ rejected }) => rejected?.extendsToken,
  }),
  switchRow('unknownSocket', {
    section: '§11.6',
    point: 'socket of an unknown payload',
    read: ({ unknownSocket }) => unknownSocket,
  }),
  switchRow('resolvedSocket', {
    section: '§11.6',
    point: 'frame for a socket that connects after the outcome',
    read: ({ rejected }) => rejected?.laterSocket,
  }),
  switchRow('socketTickMs', {
    section: '§4.1',
    point: 'milliseconds between two `expires_in_seconds`',
    read: ({ tickSeconds }) => tickSeconds && tickSeconds * 1000,
    isRight: (seen) => Math.abs(Number(seen) - 15_000) <= TICK_TOLERANCE_MS,
  }),
  unaskedRow('cancelledCanBeSigned', {
    section: '§3.5',
    point: 'a cancelled payload can still be signed',
    need: 'a signature after the cancel',
  }),
  unaskedRow('expiredCanBeSigned', {
    section: '§11.15',
    point: 'a payload that was opened in time can be signed after its expiry',
    need: 'a signature after the expiry',
  }),
];
