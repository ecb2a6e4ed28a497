import { readFileSync } from 'node:fs';
import { analyse } from 'scslre';
import { parseSync } from 'vite';

/** A regular expression of the source, and where it stands. */
export interface Pattern {
  readonly location: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions written as literals in a file of TypeScript. */
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
 * The part of a regular expression that makes its time grow faster than the text, undefined when no
 * part does: a repetition inside another one, two next to each other that match the same, or one
 * that a search starts anew at each character of its own (`/0+$/`).
 */
export function findSuperlinear({ source, flags }: Pick<Pattern, 'source' | 'flags'>) {
  const [report] = analyse(new RegExp(source, flags)).reports;
  if (!report) return undefined;
  const quantifier = report.type === 'Trade' ? report.startQuant : report.quant;
  return `${quantifier.raw} of /${source}/${flags}`;
}
