import { askCancelledPayload } from './ask/ask-cancelled-payload';
import { askOrigin, askOriginSignedIn } from './ask/ask-origin';
import { askRedirects } from './ask/ask-redirects';
import { askRejectedPayload } from './ask/ask-rejected-payload';
import { askForeignPayload, askSession, askSignPage } from './ask/ask-session';
import { askTicks } from './ask/ask-ticks';
import { askToken } from './ask/ask-token';
import { askUnknownSocket } from './ask/ask-unknown-socket';
import { CheckError } from './check-error';
import type { CheckContext } from './context';
import { type LoopbackServer, startLoopbackServer } from './network/loopback-server';
import { recordSocket } from './network/record-socket';
import type { Observations } from './observations';
import { rows } from './rows/rows';
import { exitCodeOf, type JudgedRow, judgeRows } from './rows/verdict';
import { describeFailure } from './screen/describe-failure';
import { formatRows } from './screen/format-rows';
import { redirectLines } from './settings';
import { authorize } from './sign-in/authorize';
import { signIn } from './sign-in/sign-in';

/** Asks a question and adds its answer to the observations; a failure leaves it unanswered. */
type Ask = (subject: string, question: () => Promise<Observations>) => Promise<void>;

/**
 * Asks the platform everything, prints the table, and returns the rows with the exit code.
 * @throws CheckError when the loopback port cannot be used, or the platform cannot be reached
 */
export async function runCheck(
  context: CheckContext,
): Promise<{ judged: JudgedRow[]; exitCode: 0 | 1 | 2 }> {
  const seen: Observations = {};
  const ask: Ask = async (subject, question) => {
    try {
      Object.assign(seen, await question());
    } catch (cause) {
      context.print(`${subject}: ${describeFailure(cause)}`);
    }
  };
  const server = await startLoopbackServer(context.settings.port);
  try {
    Object.assign(seen, await askFirst(context));
    await ask('Redirects', () => askRedirects(context));
    await ask('An unknown payload', () => askUnknownSocket(context));
    await ask('The sign-in', () => askSignedIn(context, server, ask));
  } finally {
    server.close();
  }
  const judged = judgeRows(rows, seen);
  context.print(`\n${formatRows(judged)}`);
  return { judged, exitCode: exitCodeOf(judged) };
}

/** Without an answer to the first question there is no platform to ask. */
async function askFirst(context: CheckContext): Promise<Observations> {
  return askOrigin(context).catch((cause) => {
    const { platformUrl } = context.settings;
    throw new CheckError(`${platformUrl} cannot be asked: ${describeFailure(cause)}`, { cause });
  });
}

/** The questions that need the person and the phone. */
async function askSignedIn(
  context: CheckContext,
  server: LoopbackServer,
  ask: Ask,
): Promise<Observations> {
  // The first of the two stays unopened: a payload of no user, whose socket stays quiet.
  const unopened = await authorize(context, server.redirectUri);
  const attempt = await authorize(context, server.redirectUri);
  if (!unopened || !attempt) {
    const lines = redirectLines(context.settings).join('\n  ');
    throw new CheckError(
      `Xaman refuses the redirect ${server.redirectUri}. At https://apps.xumm.dev, “Origin/Redirect URIs” must have the lines\n  ${lines}`,
    );
  }
  const quiet = await recordSocket(context, unopened.uuid);
  try {
    await ask('The sign page', () => askSignPage(context, unopened.uuid));
    const { session, frames } = await signIn(context, attempt, server);
    const { jwt } = session;
    await ask('The extension’s origin', () => askOriginSignedIn(context, jwt));
    await ask('The token', () => askToken(context, jwt));
    await ask('The session', () => askSession(context, jwt));
    await ask('A foreign payload', () => askForeignPayload(context, jwt, unopened.uuid));
    await ask('Cancelling', () => askCancelledPayload(context, session));
    await ask('Rejecting', () => askRejectedPayload(context, session));
    await ask('Ticks', () => askTicks(context, quiet));
    return { signInFrames: frames };
  } finally {
    quiet.close();
  }
}
