/** Marks at the beginning of lines, which pages and mails add when they print a text. */
const MARKS: readonly RegExp[] = [
  // Quotes in mails, prompts of a Python session.
  /^[ \t]*(?:>(?:[ \t]?>)*|\.\.\.)[ \t]?/,
  // Comments: `/**`, ` * `, `*/`, `// `, `# `.
  /^[ \t]*(?:\/\*+|\*+\/|\*|\/\/+!?|#+)[ \t]?/,
];

const DIFF_HEADER = /^(?:diff |index |--- |\+\+\+ |@@)/;

/** The text without the marks that all its lines begin with; undefined without such marks. */
export function withoutLineMarks(text: string): string | undefined {
  if (!text.includes('\n')) return undefined;
  const lines = text.split(/\r?\n/);
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length < 2) return undefined;
  const mark = MARKS.find((pattern) => written.every((line) => pattern.test(line)));
  if (mark) return lines.map((line) => line.replace(mark, '')).join('\n');
  return withoutDiffMarks(written) ?? withoutNumbers(lines);
}

/**
 * The new lines of a diff and, when lines were removed, the old ones after them: then there are two
 * texts to choose from.
 */
function withoutDiffMarks(lines: readonly string[]): string | undefined {
  const marked = lines
    .filter((line) => !DIFF_HEADER.test(line))
    // A selection has lost the space that it begins with.
    .map((line, at) => (at === 0 && !/^[-+ ]/.test(line) ? ` ${line}` : line));
  const isDiff =
    marked.every((line) => /^[-+ ]/.test(line)) && marked.some((line) => line.startsWith('+'));
  if (!isDiff) return undefined;
  const versionWith = (mark: string) =>
    marked
      .filter((line) => line.startsWith(' ') || line.startsWith(mark))
      .map((line) => line.slice(1))
      .join('\n');
  const [before, after] = [versionWith('-'), versionWith('+')];
  const isChanged = marked.some((line) => line.startsWith('-'));
  return isChanged ? `${after}\n${before}` : after;
}

/** Lines without their numbers, which stand before the text of a line or on lines of their own. */
function withoutNumbers(lines: readonly string[]): string | undefined {
  const written = lines.filter((line) => line.trim() !== '');
  const numbered = written.map((line) =>
    /^[ \t]*(\d{1,5})(?:[:.)]|[ \t]*\|)?(?:[ \t]|$)/.exec(line),
  );
  if (areConsecutive(numbered.map((match) => match?.[1]))) {
    const rest = numbered.map((match) => (match?.input ?? '').slice(match?.[0].length));
    return withoutIndent(rest).join('\n');
  }
  const alone = written.map((line) => /^[ \t]*(\d{1,5})[ \t]*$/.exec(line)?.[1]);
  const numbers = alone.filter((number) => number !== undefined);
  return alone[0] !== undefined && areConsecutive(numbers)
    ? written.filter((_line, at) => alone[at] === undefined).join('\n')
    : undefined;
}

/** Lines without the white space that all of them begin with. */
function withoutIndent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent));
}

/** Whether numbers count up from 0, 1, or any other line, by one. */
function areConsecutive(numbers: readonly (string | undefined)[]): boolean {
  return (
    numbers.length > 1 && numbers.every((number, at) => Number(number) === Number(numbers[0]) + at)
  );
}
