import { readConfig } from '../config';
import { resealTokens } from '../tokens/reseal';
import { type Command, parseWords } from './command';
import { withStore } from './with-store';

export const resealCommand: Command = {
  name: 'reseal',
  words: '',
  says: 'encrypts with RELAY_KEY what RELAY_KEY_FORMER encrypted, so that the former can go',
  async run(words, tools) {
    parseWords(words, 0, {});
    const { sealKeys } = readConfig(tools.read);
    const { resealed, current, lost } = await withStore(tools, (sql) =>
      resealTokens(sql, sealKeys),
    );
    tools.say(`Encrypted anew: ${resealed}. With RELAY_KEY already: ${current}.`);
    if (lost === 0) return 0;
    tools.warn(
      `No key at hand opens ${lost}: set RELAY_KEY_FORMER to the key of that time, or let them be: each is replaced when its user signs again.`,
    );
    return 1;
  },
};
