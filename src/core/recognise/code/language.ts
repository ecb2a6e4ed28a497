import type { SyntaxNode, Tree } from '@lezer/common';
import type { LRParser } from '@lezer/lr';
import type { CodeValue } from './code-value';

/** A programming language in which documents print transactions. */
export interface Language {
  readonly name: string;
  /** The form of a text that the parser reads: some need an opening tag or brackets around it. */
  readonly prepare: (text: string) => string;
  readonly parser: LRParser;
  /** Reads the expression at a node. */
  readonly read: (node: SyntaxNode, text: string) => CodeValue;
}

/** Parses a text that the grammar allows; undefined for any other, after its first error. */
export function parseStrictly({ parser }: Language, text: string): Tree | undefined {
  try {
    return parser.configure({ strict: true }).parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Child nodes without comments. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isComment(child.name)) found.push(child);
  }
  return found;
}

export function isComment(nodeName: string): boolean {
  return nodeName.endsWith('Comment');
}

export function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to);
}

/** The children between brackets, in groups that commas separate. */
export function itemsOf(node: SyntaxNode): SyntaxNode[][] {
  const groups: SyntaxNode[][] = [[]];
  for (const child of childrenOf(node)) {
    if (child.name === ',') groups.push([]);
    else if (!/^[()[\]{}]$/.test(child.name)) groups.at(-1)?.push(child);
  }
  return groups.filter((group) => group.length > 0);
}

/** The last part of a name: `Payment` of `xrpl.models.Payment`. */
export function lastPart(name: string): string {
  return name.split(/\W/).at(-1) ?? '';
}
