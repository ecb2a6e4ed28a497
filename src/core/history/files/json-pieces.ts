/** What a request takes: its largest parts are two transactions in binary form. */
const PIECE_LIMIT = 512 * 1024;

/** What stands around the requests is a few words. */
const FRAME_LIMIT = 64 * 1024;

/**
 * A long JSON text taken apart as it arrives: the elements of its list `requests`, each as text, and
 * what stands around them. However long the file is, no more than one piece of it is held.
 */
export class JsonPieces {
  private frame = '';
  private piece = '';
  private depth = 0;
  private isInText = false;
  private isEscaped = false;
  /** In the list itself, or in one of its elements. */
  private isInList = false;
  private isTooLong = false;

  /** @returns the elements that ended in this part; undefined stands for one that is too long */
  push(part: string): (string | undefined)[] {
    const ended: (string | undefined)[] = [];
    let from = 0;
    for (let at = 0; at < part.length; at += 1) {
      const letter = part[at];
      if (this.isEscaped) this.isEscaped = false;
      else if (this.isInText) {
        if (letter === '"') this.isInText = false;
        else if (letter === '\\') this.isEscaped = true;
      } else if (letter === '"') this.isInText = true;
      else if (letter === '{' || letter === '[') {
        this.depth += 1;
        if (letter === '[' && this.depth === 2 && !this.isInList) {
          this.keep(part.slice(from, at + 1));
          from = at + 1;
          this.isInList = /"requests"\s*:\s*\[$/.test(this.frame);
        }
      } else if (letter === '}' || letter === ']' || letter === ',') {
        if (this.isInList && this.depth === 2) {
          this.keep(part.slice(from, at));
          from = letter === ',' ? at + 1 : at;
          ended.push(...this.take());
          this.isInList = letter === ',';
        }
        if (letter !== ',') this.depth -= 1;
      }
    }
    this.keep(part.slice(from));
    return ended;
  }

  /** What stands around the requests, as JSON with an empty list; undefined when it is too long. */
  end(): string | undefined {
    return this.frame.length > FRAME_LIMIT ? undefined : this.frame;
  }

  private keep(text: string): void {
    if (!this.isInList) {
      if (this.frame.length <= FRAME_LIMIT) this.frame += text.slice(0, FRAME_LIMIT + 1);
    } else if (this.piece.length + text.length > PIECE_LIMIT) {
      this.piece = '';
      this.isTooLong = true;
    } else if (!this.isTooLong) this.piece += text;
  }

  private take(): (string | undefined)[] {
    const piece = this.isTooLong ? undefined : this.piece.trim();
    this.piece = '';
    this.isTooLong = false;
    return piece === '' ? [] : [piece];
  }
}
