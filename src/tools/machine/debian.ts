import { execFile, spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** Whether a command is on the PATH. */
export async function hasCommand(command: string): Promise<boolean> {
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    try {
      await access(join(folder, command), constants.X_OK);
      return true;
    } catch {
      // Not in this folder.
    }
  }
  return false;
}

/**
 * The words before `apt-get` with which this user installs packages without a password: `[]` for
 * root, `sudo -n` with passwordless sudo, undefined when neither is possible.
 */
export async function findAptPrefix(): Promise<readonly string[] | undefined> {
  if (!(await hasCommand('apt-get'))) return undefined;
  if (process.getuid?.() === 0) return [];
  if (!(await hasCommand('sudo'))) return undefined;
  try {
    await promisify(execFile)('sudo', ['-n', 'true'], { timeout: 10_000 });
    return ['sudo', '-n'];
  } catch {
    return undefined;
  }
}

/** Runs `apt-get update` and `apt-get install` without questions. */
export async function installPackages(
  prefix: readonly string[],
  packages: readonly string[],
): Promise<void> {
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  await run([...apt, 'update', '-qq']);
  await run([...apt, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function run(commandLine: readonly string[]): Promise<void> {
  const [command = '', ...args] = commandLine;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`"${commandLine.join(' ')}" ended with code ${code}.`)),
    );
  });
}
