import type { Fields } from '../../../core/fields';
import type { CommandContext } from '../command';
import { ProgressLine } from './progress-line';

/**
 * What a command writes to stdout: sentences, or with `--json` one object a line for each event and
 * nothing else.
 */
export class Report {
  private readonly progress: ProgressLine;

  constructor(
    private readonly context: CommandContext,
    private readonly isJson: boolean,
  ) {
    this.progress = new ProgressLine(context);
  }

  /** @param fields what programs get @param write what people get */
  event(event: string, fields: Fields, write: () => void): void {
    this.progress.clear();
    if (this.isJson) this.context.print(toJsonLine({ ...fields, event }));
    else write();
  }

  /** Shows what is waited for; programs get nothing. @param detail changes every second */
  waiting(text: string, detail = ''): void {
    if (!this.isJson) this.progress.show(text, detail);
  }

  /** Tells of something that went wrong, or that the user should know, on stderr. */
  note(text: string): void {
    this.progress.clear();
    this.context.printError(text);
  }

  clear(): void {
    this.progress.clear();
  }
}

/** JSON leaves control characters above U+007E as they are; a terminal would obey some of them. */
function toJsonLine(fields: Fields): string {
  return JSON.stringify(fields).replace(/[\u007f-\u009f]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
