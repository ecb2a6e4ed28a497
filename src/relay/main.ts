import { runCommand } from './command-line/run-command';
import { settingsOf } from './read-setting';

const code = await runCommand(process.argv.slice(2), {
  read: settingsOf(process.env),
  say: console.log,
  warn: console.error,
  now: Date.now,
  fetch,
});
process.exit(code);
