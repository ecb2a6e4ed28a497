import { runInNextTask } from '../../adapters/browser/next-task';

/** A task that can be interrupted between two steps. */
export type TaskSteps = Generator<undefined, void>;

interface Task {
  readonly begin: () => TaskSteps;
  readonly steps: TaskSteps;
}

/** Milliseconds of work, after which messages that arrived meanwhile are handled. */
const SLICE_MS = 2;

/** Runs tasks in short slices, so that a message never waits for a long task. */
export class SlicedTasks<Name extends string> {
  private readonly tasks = new Map<Name, Task>();
  private isScheduled = false;
  private isStarted = false;

  /**
   * @param first the name of the task that runs before all others
   * @param onError called when a task throws; the other tasks continue
   */
  constructor(
    private readonly first: Name,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Runs the tasks set so far, and from now on each new one. */
  start(): void {
    this.isStarted = true;
    this.schedule();
  }

  /** Replaces the task of this name, also when it is running. */
  set(name: Name, begin: () => TaskSteps): void {
    this.tasks.set(name, { begin, steps: begin() });
    this.schedule();
  }

  /** Starts all unfinished tasks again, because their input changed. */
  restart(): void {
    for (const [name, { begin }] of this.tasks) this.tasks.set(name, { begin, steps: begin() });
  }

  private schedule(): void {
    if (this.isScheduled || !this.isStarted || this.tasks.size === 0) return;
    this.isScheduled = true;
    runInNextTask(() => {
      this.isScheduled = false;
      this.runSlice();
      this.schedule();
    });
  }

  private runSlice(): void {
    const end = performance.now() + SLICE_MS;
    do {
      const [name = this.first] = this.tasks.has(this.first) ? [] : this.tasks.keys();
      try {
        if (this.tasks.get(name)?.steps.next().done) this.tasks.delete(name);
      } catch (error) {
        this.tasks.delete(name);
        this.onError(error);
      }
    } while (this.tasks.size > 0 && performance.now() < end);
  }
}
