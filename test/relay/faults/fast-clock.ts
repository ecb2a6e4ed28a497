import { SandboxClock } from '../../../src/sandbox/state/clock';

/**
 * The time is the real one, so that stamps are true; only waits are shorter. So the platform's
 * tries at a webhook, 21 minutes in all (protocol §6.5), are over in seconds.
 */
export class FastClock extends SandboxClock {
  /** @param haste how many times shorter */
  constructor(private readonly haste: number) {
    super();
  }

  override setTimer(at: number, run: () => void): () => void {
    const now = this.now();
    return super.setTimer(now + Math.max(0, at - now) / this.haste, run);
  }
}
