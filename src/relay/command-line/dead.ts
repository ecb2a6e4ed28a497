import { findUuid } from '../../core/fields';
import { deadJobs, retryDead } from '../confirm/jobs';
import { type Command, parseWords, type Tools, UsageError } from './command';
import { minuteOf, tableLines } from './print-table';
import { withStore } from './with-store';

export const deadCommand: Command = {
  name: 'dead',
  words: '[list | retry [<payload>]]',
  says: 'lists the payloads that were given up and why, and tries one or all of them again',
  async run(words, tools) {
    const [what = 'list', named] = parseWords(words, 2, {}).positionals;
    if (what === 'list' && named === undefined) return await list(tools);
    if (what !== 'retry') throw new UsageError(`“${named ?? what}” is not known.`);
    const payload = findUuid(named);
    if (named !== undefined && !payload) throw new UsageError(`“${named}” is no payload's UUID.`);
    return await retry(tools, payload);
  },
};

async function list(tools: Tools): Promise<number> {
  const dead = await withStore(tools, (sql) => deadJobs(sql));
  const rows = dead.map(({ payload, dead_at, why, problem }) => {
    return [payload, minuteOf(dead_at), why, problem];
  });
  const head = ['PAYLOAD', 'GIVEN UP', 'ASKED FOR BY', 'REASON'];
  const lines = rows.length > 0 ? tableLines([head, ...rows]) : ['Nothing was given up.'];
  for (const line of lines) tools.say(line);
  return 0;
}

async function retry(tools: Tools, payload: string | undefined): Promise<number> {
  const count = await withStore(tools, (sql) => retryDead(sql, tools.now(), payload));
  if (payload && count === 0) {
    tools.warn(`${payload} is not among those that were given up.`);
    return 1;
  }
  tools.say(`To be tried again: ${count}. The relay does it as soon as it runs.`);
  return 0;
}
