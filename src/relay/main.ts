import { catchInterrupt } from './command-line/catch-interrupt';
import { readInput } from './command-line/read-input';
import { runCommand } from './command-line/run-command';
import { findTerminal } from './command-line/terminal';
import { createReadSetting } from './read-setting';

// A program that reads only the first lines, such as `head`, closes the pipe.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? 0 : 1);
});

const exitCode = await runCommand(process.argv.slice(2), {
  readSetting: createReadSetting(process.env),
  print: console.log,
  printError: console.error,
  now: Date.now,
  fetch,
  terminal: findTerminal(process.stdout, process.env),
  readInput: (path) => readInput(path, process.stdin),
  catchInterrupt,
});
process.exit(exitCode);
