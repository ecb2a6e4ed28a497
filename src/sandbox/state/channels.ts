/** One JSON object as sent in a text frame (§4.1). */
export type Frame = Record<string, unknown>;
type FrameListener = (frame: Frame) => void;

/** One public channel per payload (§4): each frame goes to every subscribed socket. */
export class Channels {
  #listeners = new Map<string, Set<FrameListener>>();

  publish(uuid: string, frame: Frame): void {
    for (const listener of [...(this.#listeners.get(uuid) ?? [])]) listener(frame);
  }

  /** The returned function ends the subscription. */
  subscribe(uuid: string, onFrame: FrameListener): () => void {
    const set = this.#listeners.get(uuid) ?? new Set();
    this.#listeners.set(uuid, set.add(onFrame));
    return () => {
      set.delete(onFrame);
      if (set.size === 0) this.#listeners.delete(uuid);
    };
  }
}
