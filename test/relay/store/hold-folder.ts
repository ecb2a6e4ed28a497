import { createInterface } from 'node:readline';
import { lockFolder } from '../../../src/relay/store/lock-folder';

/**
 * Locks and unlocks a folder as it reads on its input: `lock <folder>`, `unlock`. With a folder as
 * its argument it locks that one, and has nothing else to do.
 */
const [, , only] = process.argv;
let unlock: () => unknown = () => {};

async function lock(folder: string): Promise<void> {
  try {
    unlock = await lockFolder(folder);
    console.log('locked');
  } catch (error) {
    console.log(`refused: ${error instanceof Error ? error.message : error}`);
  }
}

if (only) await lock(only);
else {
  console.log('ready');
  createInterface(process.stdin).on('line', async (line) => {
    const [word, folder = ''] = line.split(' ');
    if (word === 'lock') return await lock(folder);
    await unlock();
    console.log('unlocked');
  });
}
