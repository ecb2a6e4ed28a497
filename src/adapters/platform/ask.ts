import { codeOf } from '../../core/companion-error';
import type { RelayNews } from '../../core/pairing/relay-session';
import type { Session } from '../../core/session';
import { type Answer, exchange, PLATFORM, type Question } from './http';

/** A relay that could not be reached is left alone for this long while there is another way. */
const REST = 30_000;

/** Where there is another way, a relay has this long to answer. */
const PATIENCE = 8000;

/** What is learnt of a token by asking with it; without news, that it is over. */
type Teller = (token: string, news?: RelayNews) => Promise<void>;

let tell: Teller = async () => {};

/** The worker keeps what is learnt; a page learns nothing that has to be kept. */
export function onTokenNews(teller: Teller): void {
  tell = teller;
}

/**
 * Asks the relay the user paired with; the platform itself with the user's token when there is none,
 * it cannot be reached, has ended its session, or does not know what it is asked about.
 * @throws CompanionError `session-ended`, once it is told, and what `exchange` throws
 */
export async function ask(session: Session, question: Question): Promise<Answer> {
  const { jwt = '', relay } = session;
  const rests = jwt && relay?.failedAt && Date.now() - relay.failedAt < REST;
  if (relay && (!rests || question.path === 'ping')) {
    try {
      const path = question.path.replace('payload', 'requests');
      const answer = await told(relay, { ...(jwt && { timeoutMs: PATIENCE }), ...question, path });
      if (relay.failedAt) await tell(relay.token, { failedAt: undefined });
      return answer;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'relay-unreachable') await tell(relay.token, { failedAt: Date.now() });
      if (!jwt || !GOES_ON.includes(code)) throw error;
    }
  }
  return told({ url: PLATFORM, token: jwt }, question);
}

const GOES_ON = ['relay-unreachable', 'session-ended', 'not-found'];

async function told(asked: Parameters<typeof exchange>[0], question: Question): Promise<Answer> {
  try {
    return await exchange(asked, question);
  } catch (error) {
    if (codeOf(error) === 'session-ended') await tell(asked.token);
    throw error;
  }
}
