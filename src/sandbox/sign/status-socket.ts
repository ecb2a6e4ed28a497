import type { WebSocket } from 'ws';
import { isExpired, type PayloadRecord } from '../payloads/record';
import { resolveFrame } from '../payloads/resolve-frame';
import type { Platform } from '../platform/platform';
import type { Frame } from '../state/channels';
import type { SocketFaults } from '../state/faults';
import { UUID_V4 } from '../state/uuid';

const PATH = new RegExp(`^/sign/(${UUID_V4})`, 'i');

/** The uuid in the path of a socket; characters after the uuid are ignored (§4.3). */
export function socketUuid(pathname: string): string | undefined {
  return PATH.exec(pathname)?.[1]?.toLowerCase();
}

/** Receives every frame that a socket sends and every message that it receives. */
export interface SocketLog {
  onSent(frame: string): void;
  onReceived(message: string): void;
}

/** Serves one status socket as in §4.1–4.3; a resolve or an expiry does not close it. */
export function serveStatusSocket(
  socket: WebSocket,
  uuid: string,
  platform: Platform,
  faults: SocketFaults,
  log: SocketLog,
): void {
  const send = (frame: Frame): void => {
    if (faults.isMuted(uuid)) return;
    const text = JSON.stringify(frame);
    for (let copy = 0; copy < faults.copies; copy += 1) {
      if (socket.readyState !== socket.OPEN) return;
      socket.send(text);
      log.onSent(text);
    }
  };
  socket.on('message', (data) => {
    log.onReceived(String(data));
    send({ message: 'Right back at you!' });
  });
  const record = platform.findPayload(uuid);
  if (!record) {
    if (platform.switches.unknownSocket === 'message-and-close') {
      send({ message: 'Invalid payload!' });
      socket.close(1000);
    }
    return;
  }
  const unsubscribe = platform.channels.subscribe(uuid, send);
  const stopTicks = startFrames(record, platform, send);
  socket.on('close', () => {
    unsubscribe();
    stopTicks();
  });
}

/** Sends the welcome and the state, then `expires_in_seconds` at each tick until it is stopped. */
function startFrames(record: PayloadRecord, platform: Platform, send: (frame: Frame) => void) {
  const { clock, switches } = platform;
  const secondsLeft = (): number => Math.floor((record.expiresAt - clock.now()) / 1000);
  send({ message: `Welcome ${record.uuid}` });
  if (record.resolution) {
    if (switches.resolvedSocket === 'replay') send(resolveFrame(record, switches));
    else send({ expired: true });
    return () => {};
  }
  if (isExpired(record, clock.now())) send({ expired: true });
  else send({ expires_in_seconds: secondsLeft() });
  const tick = (): (() => void) =>
    clock.setTimer(clock.now() + switches.socketTickMs, () => {
      send({ expires_in_seconds: secondsLeft() });
      cancel = tick();
    });
  let cancel = tick();
  return () => cancel();
}
