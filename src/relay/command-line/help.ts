import { type Command, parseArguments } from './command';

/** Creates the command that lists the others and itself. */
export function createHelpCommand(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    usage: '',
    summary: 'lists the commands',
    async run(args, { print }) {
      parseArguments(args, 0, {});
      print('npm run relay -- <command>\n');
      for (const command of [...others, help]) {
        print(`  ${formatUsage(command)}\n      ${command.summary}`);
      }
      print('\nSettings are read from the environment: see “The relay” in README.md.');
      return 0;
    },
  };
  return help;
}

/** The command's name and its arguments. */
export function formatUsage({ name, usage }: Pick<Command, 'name' | 'usage'>): string {
  return usage ? `${name} ${usage}` : name;
}
