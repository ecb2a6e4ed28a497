import { readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { parseSync } from 'vite';

/** A regular expression of the source code. */
export interface Pattern {
  /** `path:line`, or a line of a stack trace. */
  readonly location: string;
  readonly source: string;
  readonly flags: string;
}

/** Finds the regular expression literals of a TypeScript file. */
export function findLiterals(file: string): Pattern[] {
  const text = readFileSync(file, 'utf8');
  const found: Pattern[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, regex, start } = node as { type?: string; regex?: RegexParts; start?: number };
    if (type === 'Literal' && regex) {
      const line = text.slice(0, start).split('\n').length;
      found.push({ location: `${file}:${line}`, source: regex.pattern, flags: regex.flags });
    }
    Object.values(node).forEach(walk);
  };
  walk(parseSync(file, text).program);
  return found;
}

interface RegexParts {
  readonly pattern: string;
  readonly flags: string;
}

/**
 * Finds a quantifier that makes a regular expression take more than linear time: nested repetitions,
 * adjacent repetitions that match the same text, or a repetition that a search retries from each of
 * its characters (`/0+$/`). Undefined when there is none.
 */
export function findSuperlinear({ source, flags }: Pick<Pattern, 'source' | 'flags'>) {
  const [report] = analyse(new RegExp(source, flags)).reports;
  if (!report) return undefined;
  const quantifier = report.type === 'Trade' ? report.startQuant : report.quant;
  return `${quantifier.raw} of /${source}/${flags}`;
}
