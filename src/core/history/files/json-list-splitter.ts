/** The longest request, in characters. Its largest parts are two transactions in binary form. */
const MAX_PIECE_LENGTH = 512 * 1024;

/** The longest text around the requests, in characters; real files have a few words there. */
const MAX_FRAME_LENGTH = 64 * 1024;

const OPENING = new Set('{[');
const CLOSING = new Set('}]');
const ENDS_ELEMENT = new Set('}],');

/**
 * Splits a long JSON text as it is read: into the elements of its list `requests`, each as text,
 * and the text around them. Holds at most one element in memory, whatever the length of the file.
 */
export class JsonListSplitter {
  private frame = '';
  private piece = '';
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  /** True inside the list `requests` and inside its elements. */
  private isInList = false;
  private isTooLong = false;

  /**
   * @returns the elements that ended in this part; undefined stands for an element that is too long
   */
  push(part: string): (string | undefined)[] {
    const ended: (string | undefined)[] = [];
    let from = 0;
    for (let at = 0; at < part.length; at += 1) {
      const character = part[at] ?? '';
      if (this.isPartOfString(character)) continue;
      if (this.beginsList(character)) {
        this.append(part.slice(from, at + 1));
        from = at + 1;
        this.isInList = /"requests"\s*:\s*\[$/.test(this.frame);
      } else if (this.isInList && this.depth === 2 && ENDS_ELEMENT.has(character)) {
        this.append(part.slice(from, at));
        from = character === ',' ? at + 1 : at;
        ended.push(...this.takePiece());
        this.isInList = character === ',';
      }
      if (OPENING.has(character)) this.depth += 1;
      else if (CLOSING.has(character)) this.depth -= 1;
    }
    this.append(part.slice(from));
    return ended;
  }

  /** Whether the character belongs to a string, its quotes included. */
  private isPartOfString(character: string): boolean {
    const wasInString = this.isInString;
    if (this.isEscaped) this.isEscaped = false;
    else if (character === '"') this.isInString = !wasInString;
    else if (wasInString && character === '\\') this.isEscaped = true;
    return wasInString || this.isInString;
  }

  /** Whether the character begins a list that is a field of the outermost object. */
  private beginsList(character: string): boolean {
    return character === '[' && this.depth === 1 && !this.isInList;
  }

  /** The text around the requests, as JSON with an empty list; undefined when it is too long. */
  end(): string | undefined {
    return this.frame.length > MAX_FRAME_LENGTH ? undefined : this.frame;
  }

  private append(text: string): void {
    if (!this.isInList) {
      if (this.frame.length <= MAX_FRAME_LENGTH) this.frame += text.slice(0, MAX_FRAME_LENGTH + 1);
    } else if (this.piece.length + text.length > MAX_PIECE_LENGTH) {
      this.piece = '';
      this.isTooLong = true;
    } else if (!this.isTooLong) this.piece += text;
  }

  private takePiece(): (string | undefined)[] {
    const piece = this.isTooLong ? undefined : this.piece.trim();
    this.piece = '';
    this.isTooLong = false;
    return piece === '' ? [] : [piece];
  }
}
