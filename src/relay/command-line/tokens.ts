import { listTokens } from '../tokens/list-tokens';
import { type Command, parseWords } from './command';
import { minuteOf, tableLines } from './print-table';
import { withStore } from './with-store';

/** More than anybody reads; whoever has more asks the database. */
const MOST = 100_000;

export const tokensCommand: Command = {
  name: 'tokens',
  words: '',
  says: 'lists whose push permission lasts how long; never a token',
  async run(words, tools) {
    parseWords(words, 0, {});
    const tokens = await withStore(tools, (sql) => listTokens(sql, tools.now(), MOST));
    const rows = tokens.map(({ account, state, until }) => [account, state, minuteOf(until)]);
    const head = ['ACCOUNT', 'STATE', 'UNTIL'];
    const lines = rows.length > 0 ? tableLines([head, ...rows]) : ['Nobody gave a permission yet.'];
    for (const line of lines) tools.say(line);
    return 0;
  },
};
