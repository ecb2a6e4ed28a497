import type { Clock } from '../state/clock';
import type { Switches } from '../state/switches';

/** The state of the phone that decides about `pushed` (§3.3, §5). */
export class Device {
  enabled = true;
  locked = false;
  #pushes: { at: number; account: string }[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly switches: Switches,
  ) {}

  /** Counts a push to this user; false when the device is off or locked, or above the limit. */
  acceptPush(account: string): boolean {
    if (!this.enabled || this.locked) return false;
    const now = this.clock.now();
    this.#pushes = this.#pushes.filter((push) => push.at > now - 60_000);
    const limit = this.switches.pushesPerMinute;
    if (limit !== null && this.#pushes.filter((p) => p.account === account).length >= limit) {
      return false;
    }
    this.#pushes.push({ at: now, account });
    return true;
  }
}
