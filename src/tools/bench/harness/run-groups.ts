import { rm } from 'node:fs/promises';
import type { Bench } from '../browser/bench-browser';
import type { Figure } from '../figure';
import { writeFloor } from '../floors/floor-extension';
import type { Limits } from '../limits';
import type { Group, Place } from './group';
import { measureGroup } from './measure-group';
import type { Progress } from './progress';

interface Run {
  readonly bench: Bench;
  readonly build: string;
  /** The folder of another revision's build; without one the floor is compared with. */
  readonly revision?: string | undefined;
  readonly limits: Limits;
  readonly progress: Progress;
}

/** What could be measured, and which groups could not and why. */
export interface Measured {
  readonly figures: readonly Figure[];
  readonly failures: readonly string[];
}

/**
 * Measures groups one after the other; time that one does not use goes to those after it. A group that
 * fails, such as one that another revision has no part of, loses only its own figures.
 */
export async function runGroups(groups: readonly Group[], run: Run): Promise<Measured> {
  const floor = await writeFloor(run.bench.name);
  const other: Place['other'] = run.revision
    ? { kind: 'revision', folder: run.revision }
    : { kind: 'floor', folder: floor };
  const place = { bench: run.bench, own: run.build, other };
  const figures: Figure[] = [];
  const failures: string[] = [];
  let deadline = Date.now();
  try {
    for (const group of groups) {
      deadline += group.seconds * 1000;
      try {
        figures.push(...(await measureGroup(group, place, { ...run, deadline })));
      } catch (error) {
        const [reason = ''] = String(error).split('\n');
        failures.push(`${group.name} was not measured: ${reason}`);
      }
    }
    return { figures, failures };
  } finally {
    await rm(floor, { recursive: true, force: true });
  }
}
