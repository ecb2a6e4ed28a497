import { findJwtPart } from '../../../core/claims';
import { type Fields, findText } from '../../../core/fields';
import { CheckError } from '../check-error';
import type { CheckContext } from '../context';
import type { LoopbackServer } from '../network/loopback-server';
import { isResolveFrame, type RecordedSocket, recordSocket } from '../network/record-socket';
import { showLink } from '../screen/show-link';
import type { SignInAttempt } from './authorize';
import { exchangeCode } from './exchange-code';
import { followReturnUrl } from './follow-return-url';

/** The signed-in person. The JWT never leaves memory. */
export interface CheckSession {
  readonly jwt: string;
  readonly account: string;
}

/**
 * Shows the QR code of a sign-in and waits until the person approves it on the phone.
 * @returns the session, and all frames of the sign-in's socket
 * @throws CheckError when it is rejected or takes too long
 */
export async function signIn(
  context: CheckContext,
  attempt: SignInAttempt,
  server: LoopbackServer,
): Promise<{ session: CheckSession; frames: readonly Fields[] }> {
  const socket = await recordSocket(context, attempt.uuid);
  try {
    context.print('Sign in: scan this code with Xaman and approve.');
    showLink(context.print, attempt.uuid);
    const redirected = await Promise.race([
      server.waitForState(attempt.state),
      waitForSignature(context, attempt, socket),
      rejectAfter(context.timeouts.phoneMs),
    ]);
    const jwt = await exchangeCode(context, attempt, redirected);
    const account = findText(findJwtPart(jwt, 1)?.sub);
    if (!account) throw new CheckError('The token of the sign-in names no account.');
    return { session: { jwt, account }, frames: socket.frames };
  } finally {
    socket.close();
  }
}

/** Waits for the resolve frame, then follows its return address; else leaves it to a browser. */
async function waitForSignature(
  context: CheckContext,
  attempt: SignInAttempt,
  socket: RecordedSocket,
): Promise<URL> {
  const frame = await socket.find(isResolveFrame, context.timeouts.phoneMs);
  if (frame?.signed === false) throw new CheckError('The sign-in was rejected.');
  const redirected = frame && (await followReturnUrl(context, attempt, frame));
  if (redirected) return redirected;
  if (frame) context.print('Open the link above in a browser on this machine to finish.');
  return new Promise(() => {});
}

function rejectAfter(ms: number): Promise<never> {
  return new Promise((_, reject) => {
    const onTime = (): void => reject(new CheckError('The sign-in was not approved in time.'));
    setTimeout(onTime, ms).unref();
  });
}
