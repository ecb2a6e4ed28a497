import type { CommandContext } from '../command';

const CLEAR_LINE = '\r\u001b[K';

/** One line of a terminal that is written again and again; a line for each text elsewhere. */
export class ProgressLine {
  private shown = '';

  constructor(private readonly context: Pick<CommandContext, 'terminal' | 'print'>) {}

  /**
   * Shows a text in place of the one before.
   * @param detail what only a terminal shows, because it changes every second
   */
  show(text: string, detail = ''): void {
    const { terminal, print } = this.context;
    // A longer text would wrap, and its first line would stay.
    if (terminal) terminal.write(CLEAR_LINE + (text + detail).slice(0, terminal.columns - 1));
    else if (text !== this.shown) print(text);
    this.shown = text;
  }

  /** Removes the text from the terminal, so that a whole line can be printed. */
  clear(): void {
    if (this.shown) this.context.terminal?.write(CLEAR_LINE);
  }
}
