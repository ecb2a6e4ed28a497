import type { SyntaxNode } from '@lezer/common';
import { type FieldAssignment, findFieldAssignment, findVariable } from './assignments';
import type { CodeRecord } from './code-value';
import { isComment, type Language, parseStrictly } from './language';
import { findFieldName } from './ledger-names';
import { isTransactionRecord } from './read-transaction';

/** What a language finds in a text. */
export interface FoundRecords {
  readonly records: readonly CodeRecord[];
  /** The number of places that the grammar does not allow: fewer in the right language. */
  readonly errors: number;
  /** A call changes one of the transactions, and it is not known how. */
  readonly isChanged: boolean;
}

/** Nodes that may be a transaction. */
const CANDIDATE =
  /^(?:ObjectExpression|DictionaryExpression|ArrayExpression|CallExpression|NewExpression|TypedLiteral|MethodInvocation)$/;

/** More transactions than a program in a document has. */
const MAX_FOUND = 50;

interface Found {
  readonly node: SyntaxNode;
  readonly record: CodeRecord;
}

/**
 * Finds the transactions of a program, the outermost of those inside each other, with the fields that
 * later statements set.
 * @param isTolerant whether the grammar may forbid what is around them, which takes much longer
 * @returns undefined when one of them cannot be read whole
 */
export function findRecords(
  source: string,
  language: Language,
  { isTolerant }: { readonly isTolerant: boolean },
): FoundRecords | undefined {
  const text = language.prepare(source);
  const tree = isTolerant ? language.parser.parse(text) : parseStrictly(language, text);
  if (!tree) return undefined;
  const found: Found[] = [];
  const assignments: FieldAssignment[] = [];
  const errorPlaces: number[] = [];
  const comments: SyntaxNode[] = [];
  let end = -1;
  tree.iterate({
    enter: ({ node, type, from, to }) => {
      if (type.isError) errorPlaces.push(from);
      if (isComment(node.name)) comments.push(node);
      const assignment = findFieldAssignment(node, language, text);
      if (assignment) assignments.push(assignment);
      if (from < end || !CANDIDATE.test(node.name)) return;
      const record = language.read(node, text);
      if (!isTransactionRecord(record)) return;
      end = to;
      found.push({ node, record });
    },
  });
  if (found.length > MAX_FOUND) return undefined;
  const isBroken = found.some(({ node }) =>
    errorPlaces.some((at) => at >= node.from && at <= node.to),
  );
  if (
    isBroken ||
    found.length === 0 ||
    hasUnreadType(text, [...comments, ...found.map(({ node }) => node)])
  )
    return undefined;
  const isChanged = found.some(({ node }) => isChangedByCall(findVariable(node, text), text));
  const records = found.map((each) => withAssignments(each, found, assignments, text));
  return { records, errors: errorPlaces.length, isChanged };
}

/** Whether a call adds fields to a variable, or removes them: `tx.update(…)`, `Object.assign(tx, …)`. */
function isChangedByCall(variable: string | undefined, text: string): boolean {
  if (variable === undefined) return false;
  const calls = ['.update(', '.pop(', '.setdefault('].map((call) => variable + call);
  const others = ['assign(', 'del ', 'delete ', 'delete(', 'unset(', 'array_merge('];
  return [...calls, ...others.map((call) => call + variable)].some((call) => text.includes(call));
}

/** Whether the text sets the type of a transaction outside of comments and of those that were found. */
function hasUnreadType(words: string, known: readonly SyntaxNode[]): boolean {
  const types = words.matchAll(/transaction_?type["'`]?\s{0,9}(?::|=>|=(?!=))/gi);
  return [...types].some(({ index }) => !known.some(({ from, to }) => index >= from && index < to));
}

/** The record with the fields that statements after it set on its variable. */
function withAssignments(
  { node, record }: Found,
  found: readonly Found[],
  assignments: readonly FieldAssignment[],
  text: string,
): CodeRecord {
  const variable = findVariable(node, text);
  if (variable === undefined) return record;
  const next = found.find(
    (other) => other.node.from > node.from && findVariable(other.node, text) === variable,
  );
  const own = assignments.filter(
    (each) =>
      each.variable === variable && each.at >= node.to && (!next || each.at < next.node.from),
  );
  return own.reduce((changed, { entry }) => withEntry(changed, entry), record);
}

/** The record with a field set; a name that is no field of the ledger is of the program only. */
function withEntry(record: CodeRecord, entry: CodeRecord['entries'][number]): CodeRecord {
  const field = findFieldName(entry.name);
  if (field === undefined) return record;
  const others = record.entries.filter(({ name }) => findFieldName(name) !== field);
  return { ...record, entries: [...others, entry] };
}
