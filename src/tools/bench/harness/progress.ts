/** Writes where the run is to the error stream: the table alone goes to the output. */
export class Progress {
  readonly #end: number;
  #last = 0;

  /** @param end when the run is to be over, milliseconds since 1970 */
  constructor(end: number) {
    this.#end = end;
  }

  say(what: string): void {
    this.#last = Date.now();
    const left = Math.max(0, Math.round((this.#end - Date.now()) / 1000));
    const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    console.error(`${what} · at most ${time} left`);
  }

  /** The same, at most every five seconds. */
  saySometimes(what: string): void {
    if (Date.now() - this.#last > 5000) this.say(what);
  }
}
