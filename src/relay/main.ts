import { runCommand } from './command-line/run-command';
import { createReadSetting } from './read-setting';

const exitCode = await runCommand(process.argv.slice(2), {
  readSetting: createReadSetting(process.env),
  print: console.log,
  printError: console.error,
  now: Date.now,
  fetch,
});
process.exit(exitCode);
