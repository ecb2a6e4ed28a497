import { Sessions } from '../sessions/sessions';
import { makeSeal } from '../tokens/seal';
import { UserTokens } from '../tokens/user-tokens';
import { type Command, parseWords, type Tools, UsageError } from './command';
import { minuteOf, tableLines } from './print-table';
import { withStore } from './with-store';

export const sessionsCommand: Command = {
  name: 'sessions',
  words: '[list | end <id>]',
  says: 'lists who is paired, and ends one pairing',
  async run(words, tools) {
    const [what = 'list', id, extra] = parseWords(words, 2, {}).positionals;
    if (what === 'list' && id === undefined) return await list(tools);
    if (what === 'end' && id && extra === undefined) return await end(tools, id);
    throw new UsageError(what === 'end' ? 'Which one? Name its id.' : `“${what}” is not known.`);
  },
};

async function list(tools: Tools): Promise<number> {
  const all = await inSessions(tools, (sessions) => sessions.list());
  const rows = all.map(({ id, account, label, createdAt, lastUsedAt }) => {
    return [id, account, minuteOf(createdAt), minuteOf(lastUsedAt), label];
  });
  const head = ['ID', 'ACCOUNT', 'PAIRED', 'LAST USED', 'LABEL'];
  const lines = rows.length > 0 ? tableLines([head, ...rows]) : ['Nobody is paired.'];
  for (const line of lines) tools.say(line);
  return 0;
}

async function end(tools: Tools, id: string): Promise<number> {
  const ended = await inSessions(tools, (sessions) => sessions.revoke(id));
  if (ended) tools.say(`Ended ${id}.`);
  else tools.warn(`There is no session ${id}.`);
  return ended ? 0 : 1;
}

/** Nothing that commands do with sessions needs a token: no key is asked for. */
function inSessions<T>(tools: Tools, work: (sessions: Sessions) => Promise<T>): Promise<T> {
  return withStore(tools, (sql) => {
    return work(new Sessions(sql, new UserTokens(sql, makeSeal([Buffer.alloc(32)]))));
  });
}
