import { type Config, readConfig } from '../config';
import { RelayError } from '../relay-error';
import { checkPlatform } from './check-platform';
import { checkStore } from './check-store';
import { checkWebhook } from './check-webhook';
import { type Command, parseWords, type Tools } from './command';
import { bad, type Finding, good } from './finding';

export const checkCommand: Command = {
  name: 'check',
  words: '',
  says: 'looks whether all is well: settings, store, platform, and the way webhooks take; changes nothing',
  async run(words, tools) {
    parseWords(words, 0, {});
    let allGood = true;
    const tell = ({ good, sentence }: Finding): void => {
      allGood &&= good;
      if (good) tools.say(`good  ${sentence}`);
      else tools.warn(`BAD   ${sentence}`);
    };
    const config = configOf(tools, tell);
    if (!config) return 1;
    tell(await checkStore(config.store));
    const { findings, webhookUrl } = await checkPlatform(config, tools);
    for (const finding of findings) tell(finding);
    if (webhookUrl !== undefined) tell(await checkWebhook(webhookUrl, config, tools));
    return allGood ? 0 : 1;
  },
};

function configOf({ read }: Tools, tell: (finding: Finding) => void): Config | undefined {
  try {
    const config = readConfig(read);
    tell(good('Settings: complete.'));
    return config;
  } catch (error) {
    if (!(error instanceof RelayError)) throw error;
    for (const sentence of error.message.split('\n')) tell(bad(`Settings: ${sentence}`));
    return undefined;
  }
}
