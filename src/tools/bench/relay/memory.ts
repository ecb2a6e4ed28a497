import { setTimeout } from 'node:timers/promises';
import { answerParent } from './answer-parent';

/** Loaded before a program: tells the bench what memory it holds. */
answerParent({
  /** Bytes of the process's own (RSS) after a collection. */
  async memory() {
    for (let times = 3; times > 0; times -= 1) {
      globalThis.gc?.();
      await setTimeout(200);
    }
    return process.memoryUsage.rss();
  },
});
