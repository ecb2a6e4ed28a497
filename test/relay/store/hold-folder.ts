import { createInterface } from 'node:readline';
import { lockFolder } from '../../../src/relay/store/lock-folder';

/**
 * Executes the lines of its standard input: `lock <folder>` and `unlock`. With a folder as argument
 * it locks that folder and reads nothing.
 */
const [, , argument] = process.argv;
let unlock: () => unknown = () => {};

async function lock(folder: string): Promise<void> {
  try {
    unlock = await lockFolder(folder);
    console.log('locked');
  } catch (error) {
    console.log(`refused: ${error instanceof Error ? error.message : error}`);
  }
}

if (argument) await lock(argument);
else {
  console.log('ready');
  createInterface(process.stdin).on('line', async (line) => {
    const [command, folder = ''] = line.split(' ');
    if (command === 'lock') return await lock(folder);
    await unlock();
    console.log('unlocked');
  });
}
