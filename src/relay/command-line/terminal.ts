/** The terminal that stdout leads to. */
export interface Terminal {
  /** Characters in a line, and lines, as the window is now. */
  readonly columns: number;
  readonly rows: number;
  /** Whether it may be sent colours: not with NO_COLOR (https://no-color.org). */
  readonly hasColour: boolean;
  /** Writes a text as it is, without a new line. */
  write(text: string): void;
}

/**
 * Finds the terminal of a stream.
 * @returns undefined when it leads to a file or a program, or the terminal knows no control sequences
 */
export function findTerminal(
  stream: NodeJS.WriteStream,
  env: Readonly<Record<string, string | undefined>>,
): Terminal | undefined {
  if (!stream.isTTY || env.TERM === 'dumb') return undefined;
  return {
    get columns() {
      return stream.columns;
    },
    get rows() {
      return stream.rows;
    },
    hasColour: !env.NO_COLOR,
    write: (text) => void stream.write(text),
  };
}
