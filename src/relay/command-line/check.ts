import { type Config, readConfig } from '../config';
import { RelayError } from '../relay-error';
import { checkPlatform } from './check-platform';
import { failed, type PreflightResult, passed } from './check-result';
import { checkStore } from './check-store';
import { checkWebhook } from './check-webhook';
import { type Command, type CommandContext, parseArguments } from './command';

export const checkCommand: Command = {
  name: 'check',
  usage: '',
  summary: 'checks the settings, the store, the platform and the webhook address; changes nothing',
  async run(args, context) {
    parseArguments(args, 0, {});
    let isAllOk = true;
    const onResult = ({ ok, message }: PreflightResult): void => {
      isAllOk &&= ok;
      if (ok) context.print(`ok    ${message}`);
      else context.printError(`FAIL  ${message}`);
    };
    const config = checkSettings(context, onResult);
    if (!config) return 1;
    onResult(await checkStore(config.store));
    const { results, webhookUrl } = await checkPlatform(config, context);
    for (const result of results) onResult(result);
    if (webhookUrl !== undefined) onResult(await checkWebhook(webhookUrl, config, context));
    return isAllOk ? 0 : 1;
  },
};

/** @returns undefined when a setting is missing or invalid */
function checkSettings(
  { readSetting }: CommandContext,
  onResult: (result: PreflightResult) => void,
): Config | undefined {
  try {
    const config = readConfig(readSetting);
    onResult(passed('Settings: complete.'));
    return config;
  } catch (error) {
    if (!(error instanceof RelayError)) throw error;
    for (const line of error.message.split('\n')) onResult(failed(`Settings: ${line}`));
    return undefined;
  }
}
