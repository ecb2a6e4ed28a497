import { type Command, parseWords } from './command';

/** The command that lists all of them, itself too. */
export function helpCommand(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    words: '',
    says: 'lists the commands',
    async run(words, { say }) {
      parseWords(words, 0, {});
      say('npm run relay -- <command>\n');
      for (const { name, words: more, says } of [...others, help]) {
        say(`  ${usageOf({ name, words: more })}\n      ${says}`);
      }
      say('\nSettings are read from the environment: see “The relay” in README.md.');
      return 0;
    },
  };
  return help;
}

/** Its name and what may follow. */
export function usageOf({ name, words }: Pick<Command, 'name' | 'words'>): string {
  return words ? `${name} ${words}` : name;
}
