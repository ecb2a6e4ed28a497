import { readConfig } from '../config';
import { resealStore } from '../tokens/reseal';
import { type Command, parseArguments } from './command';
import { withStore } from './with-store';

export const resealCommand: Command = {
  name: 'reseal',
  usage: '',
  summary:
    'encrypts with RELAY_KEY everything that RELAY_KEY_FORMER encrypted; then the former key can be removed',
  async run(args, context) {
    parseArguments(args, 0, {});
    const { sealKeys } = readConfig(context.readSetting);
    const { resealed, current, lost } = await withStore(context, (sql) =>
      resealStore(sql, sealKeys),
    );
    context.print(`Encrypted again: ${resealed}. Already with RELAY_KEY: ${current}.`);
    if (lost === 0) return 0;
    context.printError(
      `Cannot decrypt ${lost} with RELAY_KEY or RELAY_KEY_FORMER. Set RELAY_KEY_FORMER to the key that encrypted them, or leave them: a user token is replaced when its user signs again, and the secret of an endpoint by: endpoints rotate <id>`,
    );
    return 1;
  },
};
