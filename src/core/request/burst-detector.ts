/** Rings of so many requests within so many milliseconds are a burst. */
const MANY = 5;
const WITHIN = 1000;

/**
 * Notes what rings, and tells when many requests ring together: then others, which no line belongs
 * to, have likely changed as well.
 */
export class BurstDetector {
  private rings = new Map<string, number>();

  /** @returns whether this ring is part of a burst */
  note(identifier: string, now: number): boolean {
    for (const [other, at] of this.rings) if (now - at > WITHIN) this.rings.delete(other);
    this.rings.set(identifier, now);
    return this.rings.size >= MANY;
  }
}
