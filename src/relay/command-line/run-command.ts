import { RelayError } from '../relay-error';
import { type CommandContext, InputError, UsageError } from './command';
import { commands } from './commands';
import { formatUsage } from './help';

/**
 * Runs the command that the arguments name; `serve` without arguments.
 * @returns the exit code: 0 success, 1 failure, 2 wrong arguments or input; `push` and `status` have
 * further ones
 */
export async function runCommand(
  args: readonly string[],
  context: CommandContext,
): Promise<number> {
  const [first = 'serve', ...rest] = args;
  const name = ['-h', '--help'].includes(first) ? 'help' : first;
  const command = commands.find((known) => known.name === name);
  if (!command) {
    const names = commands.map((known) => known.name).join(', ');
    context.printError(`Unknown command “${name}”. The commands are: ${names}.`);
    return 2;
  }
  try {
    return await command.run(rest, context);
  } catch (error) {
    if (error instanceof UsageError) {
      context.printError(`${error.message}\nUsage: npm run relay -- ${formatUsage(command)}`);
      return 2;
    }
    context.printError(formatError(error));
    return error instanceof InputError ? 2 : 1;
  }
}

/** The message of an expected error; the stack of any other, because that is a bug. */
function formatError(error: unknown): string {
  if (error instanceof RelayError || error instanceof InputError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
