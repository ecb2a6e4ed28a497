import { onNextTask } from '../../adapters/browser/next-task';

/** Something to be done in steps; between any two of them it can be laid aside. */
export type Steps = Generator<undefined, void>;

interface Work {
  readonly begin: () => Steps;
  readonly steps: Steps;
}

/** Milliseconds after which what arrived meanwhile is heard. */
const SLICE = 2;

/** Works a little at a time, so that a key that is pressed never waits for a long answer. */
export class Slices<Name extends string> {
  private readonly works = new Map<Name, Work>();
  private isAwaited = false;
  private isReady = false;

  /**
   * @param first what goes before all others
   * @param failed told of an error; the others go on
   */
  constructor(
    private readonly first: Name,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** From now on there is something to work with. */
  start(): void {
    this.isReady = true;
    this.goOn();
  }

  /** Does this in place of what was being done under the same name. */
  put(name: Name, begin: () => Steps): void {
    this.works.set(name, { begin, steps: begin() });
    this.goOn();
  }

  /** What it was working with changed: all that is not done yet begins anew. */
  restart(): void {
    for (const [name, { begin }] of this.works) this.works.set(name, { begin, steps: begin() });
  }

  private goOn(): void {
    if (this.isAwaited || !this.isReady || this.works.size === 0) return;
    this.isAwaited = true;
    onNextTask(() => {
      this.isAwaited = false;
      this.work();
      this.goOn();
    });
  }

  private work(): void {
    const end = performance.now() + SLICE;
    do {
      const [name = this.first] = this.works.has(this.first) ? [] : this.works.keys();
      try {
        if (this.works.get(name)?.steps.next().done) this.works.delete(name);
      } catch (error) {
        this.works.delete(name);
        this.failed(error);
      }
    } while (this.works.size > 0 && performance.now() < end);
  }
}
