import { rm } from 'node:fs/promises';
import type { Bench } from '../browser/bench-browser.js';
import type { Figure } from '../figure.js';
import { writeFloor } from '../floors/floor-extension.js';
import type { Limits } from '../limits.js';
import type { Group, Place } from './group.js';
import { measureGroup } from './measure-group.js';
import type { Progress } from './progress.js';

interface Run {
  readonly bench: Bench;
  readonly build: string;
  /** The folder of another revision's build; without one the floor is compared with. */
  readonly revision?: string | undefined;
  readonly limits: Limits;
  readonly progress: Progress;
}

/** Measures groups one after the other; time that one does not use goes to those after it. */
export async function runGroups(groups: readonly Group[], run: Run): Promise<Figure[]> {
  const floor = await writeFloor(run.bench.name);
  const other: Place['other'] = run.revision
    ? { kind: 'revision', folder: run.revision }
    : { kind: 'floor', folder: floor };
  const place = { bench: run.bench, own: run.build, other };
  const figures: Figure[] = [];
  let deadline = Date.now();
  try {
    for (const group of groups) {
      deadline += group.seconds * 1000;
      const measuring = measureGroup(group, place, { ...run, deadline });
      // Another revision may lack what a group needs: the others can be compared nevertheless.
      const measured = await measuring.catch((error: Error) => {
        if (!run.revision) throw error;
        run.progress.say(`${group.name} cannot be compared: ${error.message.split('\n')[0]}`);
        return [];
      });
      figures.push(...measured);
    }
    return figures;
  } finally {
    await rm(floor, { recursive: true, force: true });
  }
}
