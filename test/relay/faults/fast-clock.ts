import { SandboxClock } from '../../../src/sandbox/state/clock';

/**
 * A clock with the real time, so that timestamps are valid, but shorter timers. The platform's
 * attempts at a webhook, 21 minutes in all (protocol §6.5), then take seconds.
 */
export class FastClock extends SandboxClock {
  /** @param factor by which timers are shorter */
  constructor(private readonly factor: number) {
    super();
  }

  override setTimer(at: number, run: () => void): () => void {
    const now = this.now();
    return super.setTimer(now + Math.max(0, at - now) / this.factor, run);
  }
}
