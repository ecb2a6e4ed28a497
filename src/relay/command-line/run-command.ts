import { RelayError } from '../relay-error';
import { type Tools, UsageError } from './command';
import { commands } from './commands';
import { usageOf } from './help';

/**
 * Runs what the words of a command line ask for; with none, the relay.
 * @returns the exit code: 0 done, 1 something is wrong, 2 not understood
 */
export async function runCommand(words: readonly string[], tools: Tools): Promise<number> {
  const [first = 'serve', ...rest] = words;
  const name = ['-h', '--help'].includes(first) ? 'help' : first;
  const command = commands.find((known) => known.name === name);
  if (!command) {
    tools.warn(`“${name}” is no command. There are: ${commands.map((c) => c.name).join(', ')}.`);
    return 2;
  }
  try {
    return await command.run(rest, tools);
  } catch (error) {
    if (error instanceof UsageError) {
      tools.warn(`${error.message}\nUsage: npm run relay -- ${usageOf(command)}`);
      return 2;
    }
    tools.warn(sentenceOf(error));
    return 1;
  }
}

/** For what nobody foresaw, all there is to know of it. */
function sentenceOf(error: unknown): string {
  if (error instanceof RelayError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
